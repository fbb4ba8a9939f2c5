-- Whether a lesson of a journal lies in a closed term.
create or replace function lesson_is_closed(p_school uuid, p_year int, p_journal uuid, p_lesson uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from lesson l
        where l.school_id = p_school and l.academic_year = p_year and l.id = p_lesson
          and day_is_closed(p_school, p_year, p_journal, l.on_date));
end $$;
revoke execute on function lesson_is_closed(uuid, int, uuid, uuid) from public;
grant execute on function lesson_is_closed(uuid, int, uuid, uuid) to eschool_app;
