-- The mark of a closed term stands, whoever will be named to write the marks of the others.
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
create policy closed_term_insert on period_mark as restrictive for insert to eschool_app
    with check (not term_is_closed(school_id, academic_year, term_scheme, term_number));
create policy closed_term_update on period_mark as restrictive for update to eschool_app
    using (not term_is_closed(school_id, academic_year, term_scheme, term_number));
create policy closed_term_delete on period_mark as restrictive for delete to eschool_app
    using (not term_is_closed(school_id, academic_year, term_scheme, term_number));
