-- Whether the deputy has closed a term, by the scheme and number under which results name it.
create or replace function term_is_closed(p_school uuid, p_year int, p_scheme text, p_number int) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from term t
        where t.school_id = p_school and t.academic_year = p_year and t.scheme = p_scheme and t.number = p_number
          and t.status = 'CLOSED');
end $$;
revoke execute on function term_is_closed(uuid, int, text, int) from public;
grant execute on function term_is_closed(uuid, int, text, int) to eschool_app;
