-- What already stands in a year of the acting school and keeps its plan from being changed. Whoever plans the year needs not
-- read journals for it, so that these read as the owner and tell numbers and days only.
create or replace function planned_lessons(p_year int, p_grades int[], p_days date[])
    returns table (lessons int, first_on date, last_on date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if session_role() is null or session_role() not in ('DEPUTY_HEAD', 'SCHOOL_ADMIN') then
        raise exception 'only who plans the year asks what is in its way' using errcode = 'insufficient_privilege';
    end if;
    return query
    select count(*)::int, min(l.on_date), max(l.on_date)
    from lesson l
    left join journal j on j.school_id = l.school_id and j.academic_year = l.academic_year and j.group_id = l.group_id
        and j.subject_id = l.subject_id
    left join study_group g on g.school_id = l.school_id and g.academic_year = l.academic_year and g.id = l.group_id
    left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
    where l.school_id = session_school() and l.academic_year = p_year and l.status <> 'CANCELLED'
      and (p_grades is null or coalesce(j.grade, c.grade) = any (p_grades)) and l.on_date = any (p_days);
end $$;
-- How many marks of terms the grades have; of one term when it is named.
create or replace function planned_term_marks(p_year int, p_grades int[], p_scheme text, p_number int) returns int
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if session_role() is null or session_role() not in ('DEPUTY_HEAD', 'SCHOOL_ADMIN') then
        raise exception 'only who plans the year asks what is in its way' using errcode = 'insufficient_privilege';
    end if;
    return (
        select count(*)::int
        from period_mark m
        join journal j on j.school_id = m.school_id and j.academic_year = m.academic_year and j.id = m.journal_id
        where m.school_id = session_school() and m.academic_year = p_year and m.kind = 'TERM'
          and (p_grades is null or j.grade = any (p_grades))
          and (p_scheme is null or m.term_scheme = p_scheme and m.term_number = p_number));
end $$;
revoke execute on function planned_lessons(int, int[], date[]), planned_term_marks(int, int[], text, int) from public;
grant execute on function planned_lessons(int, int[], date[]), planned_term_marks(int, int[], text, int) to eschool_app;
