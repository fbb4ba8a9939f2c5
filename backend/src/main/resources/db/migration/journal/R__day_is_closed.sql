-- Whether a day of a journal lies in a term that the deputy has closed. Policies ask it for every row that is written, so it
-- keeps its plan and reads as the owner, past the policies of the tables it reads.
create or replace function day_is_closed(p_school uuid, p_year int, p_journal uuid, p_day date) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from journal j
        join grade_scheme s on s.school_id = j.school_id and s.academic_year = j.academic_year and s.grade = j.grade
        join term t on t.school_id = s.school_id and t.academic_year = s.academic_year and t.scheme = s.scheme
        where j.school_id = p_school and j.academic_year = p_year and j.id = p_journal
          and t.status = 'CLOSED' and p_day between t.starts_on and t.ends_on);
end $$;
revoke execute on function day_is_closed(uuid, int, uuid, date) from public;
grant execute on function day_is_closed(uuid, int, uuid, date) to eschool_app;
