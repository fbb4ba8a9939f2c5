-- A table names its readers where not every person of the school reads it, and wherever machine accounts do.
create or replace function session_narrow_school() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.narrow_school_id', true), '')::uuid;
create or replace function session_grants() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.grants', true), ''), '{}')::text[];
create or replace function session_is_one_of(names text[]) returns boolean language sql stable parallel safe
    return session_scope() = any (names) or session_role() = any (names) or session_grants() && names;
create or replace function session_school_for(readers text[]) returns uuid language sql stable parallel safe
    return case when session_is_one_of(readers) then coalesce(session_school(), session_narrow_school()) end;

create or replace function name_readers(table_name regclass, readers text[]) returns void language plpgsql as $$
begin
    if readers is null then
        raise exception 'who reads % is not said', table_name using errcode = 'null_value_not_allowed';
    end if;
    execute format('alter policy own_school on %s using (school_id = (select session_school_for(%L)))
            with check (school_id = (select coalesce(session_school(), session_narrow_school())))', table_name, readers);
end $$;
revoke execute on function name_readers(regclass, text[]) from public;

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

-- An event is read by the relay alone, whose own policy lets it in.
select name_readers('outbox_event', '{}');
select name_readers('idempotency_key', '{SCHOOL,CLASS,JOURNALS,FAMILY}');
