-- The last day on which somebody has a mark or an absence in the journals of a group, from a day on: whoever leaves the group on that
-- day would leave them behind. Those who keep groups do not all read marks, so this answers the day alone, as the owner.
create or replace function records_in_group(p_year int, p_group uuid, p_student uuid, p_from date) returns date
    language sql stable security definer set search_path = public, pg_temp as $$
    select max(r.on_date) from (
        select m.on_date from mark m
        join journal j on j.school_id = m.school_id and j.academic_year = m.academic_year and j.id = m.journal_id
        where m.school_id = session_school() and m.academic_year = p_year and m.student_id = p_student
          and m.on_date >= p_from and j.group_id = p_group
        union all
        select a.on_date from attendance a
        join journal j on j.school_id = a.school_id and j.academic_year = a.academic_year and j.id = a.journal_id
        where a.school_id = session_school() and a.academic_year = p_year and a.student_id = p_student
          and a.on_date >= p_from and j.group_id = p_group) r
    where session_role() in ('SCHOOL_ADMIN', 'DEPUTY_HEAD')
       or session_role() = 'CLASS_TEACHER' and p_student = any (session_students())
$$;
revoke execute on function records_in_group(int, uuid, uuid, date) from public;
grant execute on function records_in_group(int, uuid, uuid, date) to eschool_app;
