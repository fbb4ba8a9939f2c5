-- Adds "a teacher writes in the own journals only", for tables of a journal that the whole school may read.
create or replace function protect_journal_writes(table_name regclass, journal_column text) returns void language plpgsql as $$
declare
    command text;
begin
    foreach command in array array['insert', 'update', 'delete'] loop
        execute format('create policy %I on %s as restrictive for %s to eschool_app %s
                ((select session_scope()) <> ''JOURNALS'' or %I = any ((select session_journals())::uuid[]))',
            'own_journals_' || command, table_name, command, case command when 'insert' then 'with check' else 'using' end,
            journal_column);
    end loop;
end $$;
revoke execute on function protect_journal_writes(regclass, text) from public;
