-- What the service refuses the database refuses as well: no mark, no attendance, no work of a closed term is entered,
-- changed or removed (001: no marks with a past date). Corrections will come by a role of their own.
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
create or replace function close_days(table_name regclass, closed text) returns void language plpgsql as $$
declare
    command text;
begin
    foreach command in array array['insert', 'update', 'delete'] loop
        execute format('create policy %I on %s as restrictive for %s to eschool_app %s (not %s)',
            'closed_days_' || command, table_name, command, case command when 'insert' then 'with check' else 'using' end, closed);
    end loop;
end $$;
revoke execute on function close_days(regclass, text) from public;
select close_days(t.name::regclass, 'day_is_closed(school_id, academic_year, journal_id, on_date)')
from unnest(array['mark', 'attendance']) t (name);
select close_days('work', 'lesson_is_closed(school_id, academic_year, journal_id, lesson_id)');
