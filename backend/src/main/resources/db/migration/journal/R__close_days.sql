-- Adds "nothing is written in a closed term", for the cells and columns of a journal. It binds the service alone: a lesson
-- that moves takes its marks along whatever its term.
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
