-- Names who may write a table of a school, for all commands or for those given: roles, or scopes where every role of
-- the scope may; SYSTEM for jobs over all schools. An empty list is nobody, and the service has not even the privilege. It
-- binds the service alone: triggers, foreign keys and functions that run as the owner answer for themselves. Who is named
-- here stands beside the tests of the feature too, with the operations that write (writers.txt).
create or replace function name_writers(table_name regclass, writers text[], commands text[] default '{insert,update,delete}')
    returns void language plpgsql as $$
declare
    command text;
begin
    if writers is null then
        raise exception 'who writes % is not said', table_name using errcode = 'null_value_not_allowed';
    end if;
    foreach command in array commands loop
        execute format('drop policy if exists %I on %s', 'writers_' || command, table_name);
        execute format('create policy %I on %s as restrictive for %s to eschool_app %s ((select session_is_one_of(%L)))',
            'writers_' || command, table_name, command, case command when 'insert' then 'with check' else 'using' end, writers);
        execute format(case when writers = '{}' then 'revoke %s on %s from eschool_app' else 'grant %s on %s to eschool_app' end,
            command, table_name);
    end loop;
end $$;
revoke execute on function name_writers(regclass, text[], text[]) from public;
