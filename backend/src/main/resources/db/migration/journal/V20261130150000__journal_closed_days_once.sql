-- The days of the acting school's closed terms, whatever their scheme; every day for a session without a school. Policies take
-- it once a statement and ask day_is_closed() only of rows within: most marks are written in a term that is open.
create or replace function session_closed_days() returns datemultirange
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if session_school() is null then
        return '{(,)}';
    end if;
    return coalesce((
        select range_agg(daterange(t.starts_on, t.ends_on, '[]')) from term t
        where t.school_id = session_school() and t.status = 'CLOSED'), '{}');
end $$;
revoke execute on function session_closed_days() from public;
grant execute on function session_closed_days() to eschool_app;
do $$
declare
    cells   text;
    command text;
begin
    foreach cells in array array['mark', 'attendance'] loop
        foreach command in array array['insert', 'update', 'delete'] loop
            execute format('drop policy %I on %s', 'closed_days_' || command, cells);
        end loop;
        perform close_days(cells::regclass,
            '(on_date <@ (select session_closed_days()) and day_is_closed(school_id, academic_year, journal_id, on_date))');
    end loop;
end $$;
