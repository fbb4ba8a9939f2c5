-- Whether a year runs, is over without having been closed, and so on, on a day.
create or replace function academic_year_state(p_status text, p_starts_on date, p_ends_on date, p_day date) returns text
    language sql immutable as $$
    select case when p_status is null or p_status = 'PLANNED' then 'NOT_OPENED'
                when p_status = 'ARCHIVED' then 'CLOSED'
                when p_day < p_starts_on then 'OPENED_AHEAD'
                when p_day > p_ends_on then 'NOT_CLOSED'
                else 'RUNNING' end
$$;

-- The schools that the session's office reaches, with figures that tell of no person. p_text is looked for in names and
-- places, p_state is a state of the year, p_sort is NAME or MUNICIPALITY; the part begins after the school with p_after.
-- Names are sorted as people read them: «Школа № 9» before «Школа № 10». Only schools of the part are counted.
create or replace function office_schools(p_today date, p_text text, p_state text, p_sort text, p_after text, p_after_id uuid, p_limit int)
    returns table (school_id uuid, short_name text, full_name text, locality text, municipality_name text, academic_year int,
                   starts_on date, ends_on date, state text, terms int, closed_terms int, classes int, pupils int, teachers int,
                   place text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with found as (
        select s.school_id, s.short_name, s.full_name, s.locality, o.municipality_name,
               y.academic_year, y.starts_on, y.ends_on, academic_year_state(y.status, y.starts_on, y.ends_on, p_today) as state,
               case p_sort when 'MUNICIPALITY' then lower(o.municipality_name) || chr(9) else '' end
                   || substring(lower(s.short_name) from '^\D*') || lpad(coalesce(substring(s.short_name from '\d+'), ''), 9, '0')
                   || lower(s.short_name) as place
        from office_school o
        join school s on s.school_id = o.school_id
        left join academic_year y on y.school_id = s.school_id and y.academic_year = academic_year_on(s.school_id, p_today)
        where o.office_id = session_office()
          and (p_text is null
               or position(lower(p_text) in lower(concat_ws(' ', s.short_name, s.full_name, s.locality, o.municipality_name))) > 0)),
    part as materialized (
        select * from found f
        where (p_state is null or f.state = p_state)
          and (p_after is null or (f.place, f.school_id) > (p_after, p_after_id))
        order by f.place, f.school_id limit p_limit)
    select p.school_id, p.short_name, p.full_name, p.locality, p.municipality_name, p.academic_year, p.starts_on, p.ends_on,
           p.state, t.terms, t.closed, c.classes, g.pupils, r.teachers, p.place
    from part p
    cross join lateral (
        select count(*)::int as terms, (count(*) filter (where t.status = 'CLOSED'))::int as closed
        from term t where t.school_id = p.school_id and t.academic_year = p.academic_year) t
    cross join lateral (
        select count(*)::int as classes from school_class c
        where c.school_id = p.school_id and c.academic_year = p.academic_year) c
    cross join lateral (
        select count(*)::int as pupils from study_group s
        join group_membership m on m.school_id = s.school_id and m.academic_year = s.academic_year and m.group_id = s.id
            -- Before the first day and after the last one those of that day are counted.
            and m.during @> least(greatest(p_today, p.starts_on), p.ends_on)
        where s.school_id = p.school_id and s.academic_year = p.academic_year and s.kind = 'WHOLE_CLASS') g
    cross join lateral (
        select count(distinct r.person_id)::int as teachers from role_assignment r
        where r.school_id = p.school_id and r.role = 'TEACHER' and r.during @> p_today) r
    order by p.place, p.school_id
$$;
revoke execute on function office_schools(date, text, text, text, text, uuid, int) from public;
grant execute on function office_schools(date, text, text, text, text, uuid, int) to eschool_app;
