-- The request's identity as the database sees it. open_session() (identity) fills transaction-local
-- settings; row-level security reads them through these functions, which policies wrap in a scalar
-- subselect so that the planner evaluates them once per statement and not once per row.
create extension if not exists btree_gist;

create function session_school() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.school_id', true), '')::uuid;
create function session_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.person_id', true), '')::uuid;
create function session_role() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.role', true), '');
-- What part of a school the role may see at most: SCHOOL, CLASS, JOURNALS, FAMILY, NONE; SYSTEM for jobs.
create function session_scope() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.scope', true), 'NONE');
-- Pupils visible to the scopes CLASS and FAMILY.
create function session_students() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.students', true), ''), '{}')::uuid[];
-- Journals visible to the scope JOURNALS.
create function session_journals() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.journals', true), ''), '{}')::uuid[];

-- Puts a school's table under forced row-level security with the rule "own school only".
create function protect_school_table(table_name regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy own_school on %s using (school_id = (select session_school()))', table_name);
    execute format('grant select, insert, update, delete on %s to eschool_app', table_name);
end $$;

-- Adds "only pupils (and journals) that the role may see", for tables with personal results.
create function protect_student_rows(table_name regclass, journal_column text) returns void language plpgsql as $$
begin
    execute format($policy$
        create policy visible_students on %s as restrictive using (
            case (select session_scope())
                when 'SCHOOL' then true
                when 'SYSTEM' then true
                when 'JOURNALS' then %s
                when 'CLASS' then student_id = any ((select session_students())::uuid[])
                when 'FAMILY' then student_id = any ((select session_students())::uuid[])
                else false end)$policy$, table_name,
        case when journal_column is null then 'true'
             else format('%I = any ((select session_journals())::uuid[])', journal_column) end);
end $$;

-- Only the listed scopes may write.
create function protect_writes(table_name regclass, scopes text[]) returns void language plpgsql as $$
begin
    execute format('create policy writers_insert on %s as restrictive for insert with check ((select session_scope()) = any (%L::text[]))', table_name, scopes);
    execute format('create policy writers_update on %s as restrictive for update using ((select session_scope()) = any (%L::text[]))', table_name, scopes);
    execute format('create policy writers_delete on %s as restrictive for delete using ((select session_scope()) = any (%L::text[]))', table_name, scopes);
end $$;

grant usage on schema public to eschool_app;
revoke create on schema public from public;
revoke execute on function protect_school_table(regclass), protect_student_rows(regclass, text), protect_writes(regclass, text[]) from public;

create table outbox_event (
    school_id    uuid        not null,
    id           uuid        not null,
    type         text        not null,
    payload      jsonb       not null, -- ids only, never a name or a mark
    occurred_at  timestamptz not null,
    published_at timestamptz,
    primary key (school_id, id)
);
create index outbox_event_pending on outbox_event (id) where published_at is null;
select protect_school_table('outbox_event');
create policy relay on outbox_event using ((select session_scope()) = 'SYSTEM');

create table idempotency_key (
    school_id    uuid        not null,
    account_id   uuid        not null,
    key          uuid        not null,
    operation    text        not null,
    request_hash bytea       not null,
    status       int,                  -- null while the first request is still running
    response     json, -- json, not jsonb: a repeat gets the same bytes
    location     text,
    etag         text,
    created_at   timestamptz not null,
    primary key (school_id, account_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
select protect_school_table('idempotency_key');
create policy cleaner on idempotency_key using ((select session_scope()) = 'SYSTEM');
