-- All schools, part by part, for the operator of the server: where they are, since when, and whether anybody administers them.
-- p_state is NO_ADMINISTRATOR, INVITED (nobody invited has signed in yet) or IN_USE; p_sort is NAME, MUNICIPALITY or OPENED,
-- the newest first. Names are sorted as people read them: «Школа № 9» before «Школа № 10». No person is named.
create or replace function school_openings(
    p_today date, p_text text, p_state text, p_only uuid, p_sort text, p_after text, p_after_id uuid, p_limit int)
    returns table (school_id uuid, short_name text, full_name text, locality text, time_zone text, region_name text,
                   municipality_name text, opened_at timestamptz, administrators int, invited int, state text, place text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with found as (
        select s.school_id, s.short_name, s.full_name, s.locality, s.time_zone, r.name as region_name, m.name as municipality_name,
               s.created_at, a.administrators, a.invited,
               case when a.administrators > 0 then 'IN_USE' when a.invited > 0 then 'INVITED' else 'NO_ADMINISTRATOR' end as state,
               case p_sort when 'MUNICIPALITY' then lower(r.name) || chr(9) || lower(m.name) || chr(9)
                           when 'OPENED' then lpad((99999999999 - extract(epoch from s.created_at)::bigint)::text, 11, '0') || chr(9)
                           else '' end
                   || substring(lower(s.short_name) from '^\D*') || lpad(coalesce(substring(s.short_name from '\d+'), ''), 9, '0')
                   || lower(s.short_name) as place
        from school s
        join municipality m on m.id = s.municipality_id
        join region r on r.id = m.region_id
        cross join lateral (
            select (count(*) filter (where a.status = 'ACTIVE' and a.activated_at is not null))::int as administrators,
                   (count(*) filter (where a.status = 'ACTIVE' and a.activated_at is null))::int as invited
            from role_assignment g
            join person p on p.school_id = g.school_id and p.id = g.person_id
            join account a on a.id = p.account_id
            where g.school_id = s.school_id and g.role = 'SCHOOL_ADMIN' and g.during @> p_today) a
        where session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
          and (p_only is null or s.school_id = p_only)
          and (p_text is null
               or position(lower(p_text) in lower(concat_ws(' ', s.short_name, s.full_name, s.locality, m.name, r.name))) > 0))
    select f.* from found f
    where (p_state is null or f.state = p_state)
      and (p_after is null or (f.place, f.school_id) > (p_after, p_after_id))
    order by f.place, f.school_id limit p_limit
$$;
-- Whether somebody signs in by this login already, wherever: the answer alone, for the operator who proposes it.
create or replace function login_is_taken(p_login text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    perform require_operator();
    return exists (select from account where login = p_login);
end $$;
revoke execute on function school_openings(date, text, text, uuid, text, text, uuid, int), login_is_taken(text) from public;
grant execute on function school_openings(date, text, text, uuid, text, text, uuid, int), login_is_taken(text) to eschool_app;
