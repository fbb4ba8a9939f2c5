-- Adds "only pupils (and journals) that the role may see", for tables with personal results.
create or replace function protect_student_rows(table_name regclass, journal_column text) returns void language plpgsql as $$
begin
    execute format($policy$
        create policy visible_students on %s as restrictive using (
            case (select session_scope())
                when 'SCHOOL' then true
                when 'SYSTEM' then true
                when 'MACHINE' then true
                when 'JOURNALS' then %s
                when 'CLASS' then student_id = any ((select session_students())::uuid[])
                when 'FAMILY' then student_id = any ((select session_students())::uuid[])
                else false end)$policy$, table_name,
        case when journal_column is null then 'true'
             else format('%I = any ((select session_journals())::uuid[])', journal_column) end);
end $$;
revoke execute on function protect_student_rows(regclass, text) from public;
