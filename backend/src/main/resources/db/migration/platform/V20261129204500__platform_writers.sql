-- A table names its writers. What had let every scope of a school write goes.
drop function protect_school_table(regclass);
drop function protect_writes(regclass, text[]);

create or replace function session_is_one_of(names text[]) returns boolean language sql stable parallel safe
    return session_scope() = any (names) or session_role() = any (names);

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

create or replace function protect_school_table(table_name regclass, writers text[]) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy own_school on %s using (school_id = (select session_school()))', table_name);
    execute format('grant select on %s to eschool_app', table_name);
    perform name_writers(table_name, writers);
end $$;
revoke execute on function protect_school_table(regclass, text[]) from public;

select name_writers('outbox_event', '{SCHOOL,CLASS,JOURNALS,FAMILY}', '{insert}'),
    name_writers('outbox_event', '{SYSTEM}', '{update,delete}');
select name_writers('idempotency_key', '{SCHOOL,CLASS,JOURNALS,FAMILY}', '{insert,update}'),
    name_writers('idempotency_key', '{SYSTEM}', '{delete}');
