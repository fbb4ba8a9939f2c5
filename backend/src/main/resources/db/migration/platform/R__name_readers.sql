-- Names who may read a table of a school: roles, scopes where every role of the scope may, and the scopes of machine accounts,
-- as marks.read. Without it every person of the school may, as far as other policies go, and no machine account and no
-- officer above the schools. An empty list is nobody. It takes the place of "own school only", so that it costs a query
-- nothing; who may write is said by name_writers(). Stands beside the tests of the feature too (readers.txt).
create or replace function name_readers(table_name regclass, readers text[]) returns void language plpgsql as $$
begin
    if readers is null then
        raise exception 'who reads % is not said', table_name using errcode = 'null_value_not_allowed';
    end if;
    execute format('alter policy own_school on %s using (school_id = (select session_school_for(%L)))
            with check (school_id = (select coalesce(session_school(), session_narrow_school())))', table_name, readers);
end $$;
revoke execute on function name_readers(regclass, text[]) from public;
