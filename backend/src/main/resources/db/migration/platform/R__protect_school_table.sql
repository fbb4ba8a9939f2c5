-- Puts a school's table under forced row-level security with the rule "own school only" and names its writers, as
-- name_writers() takes them.
create or replace function protect_school_table(table_name regclass, writers text[]) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy own_school on %s using (school_id = (select session_school()))', table_name);
    execute format('grant select on %s to eschool_app', table_name);
    perform name_writers(table_name, writers);
end $$;
revoke execute on function protect_school_table(regclass, text[]) from public;
