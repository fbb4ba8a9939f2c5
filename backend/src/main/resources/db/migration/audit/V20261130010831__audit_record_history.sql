-- The history of records stands beside that of the journal's values and is numbered with it, so that one chain seals both.
alter sequence value_history_seq rename to history_seq;

-- Who changed which record, for ever: filled by triggers alone (record_history_of). What stood there is apart, so that it
-- can be destroyed without breaking the chain, which covers its salted digest.
create table record_history (
    school_id    uuid        not null references school,
    seq          bigint      not null default nextval('history_seq'),
    record       text        not null, -- the table
    record_key   text        not null,
    person_id    uuid,                 -- whom the record is about
    action       text        not null check (action in ('CREATED', 'CHANGED', 'REMOVED', 'DESTROYED')),
    fields       text[]      not null,
    value_digest bytea,
    destroys     bigint,               -- the row whose values were destroyed
    reason       text,
    actor_id     uuid,                 -- null: nobody who was signed in, as the operator of the database
    actor_role   text,
    at           timestamptz not null default clock_timestamp(),
    primary key (school_id, seq),
    check ((action = 'DESTROYED') = (destroys is not null)),
    check ((action = 'DESTROYED') = (value_digest is null))
);
create table record_history_value (
    school_id  uuid   not null,
    seq        bigint not null,
    salt       bytea  not null,
    old_values jsonb,
    new_values jsonb,
    primary key (school_id, seq)
    -- No foreign key: within the first long transaction of a school it would be checked against a table that was empty
    -- when the check was planned. The verifier looks for values without their line.
);
create index record_history_person on record_history (school_id, person_id, seq desc) where person_id is not null;
create index record_history_record on record_history (school_id, record, record_key, seq desc);
create index record_history_destroys on record_history (school_id, destroys) where destroys is not null;
-- What one account has done since a moment (002, 20): found without reading all of either history.
create index record_history_actor on record_history (school_id, actor_id, at);
create index value_history_actor on value_history (school_id, actor_id, at);

select protect_school_table('record_history', '{}'), protect_school_table('record_history_value', '{}');
select name_readers(t.name::regclass, '{CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,REGISTRAR,SCHOOL_ADMIN}')
from unnest(array['record_history', 'record_history_value']) t (name);
create policy recording on record_history to eschool_owner using (true);
create policy recording on record_history_value to eschool_owner using (true);
create policy sealer on record_history for select using ((select session_scope()) = 'SYSTEM');
-- As the records themselves: a class teacher those of the own class and its guardians, roles those who answer for access.
create policy visible_records on record_history as restrictive for select to eschool_app using (
    case (select session_scope())
        when 'SYSTEM' then true
        when 'SCHOOL' then record <> 'role_assignment' or (select session_role()) in ('SCHOOL_ADMIN', 'PRINCIPAL')
        when 'CLASS' then person_id = any ((select session_students())::uuid[])
            or record in ('person', 'person_detail') and exists (
                select from guardianship g where g.school_id = record_history.school_id
                and g.guardian_id = record_history.person_id and g.student_id = any ((select session_students())::uuid[]))
        else false end);
create policy visible_records on record_history_value as restrictive for select to eschool_app using (
    exists (select from record_history h where h.school_id = record_history_value.school_id and h.seq = record_history_value.seq));

-- A seal holds a print of each row, so that a verifier names the row and not a span of thousands. Seals from before have none.
alter table history_seal add column prints bytea;
-- The new one asks for other parameters: a service of the version before can no longer make seals that leave records out.
drop function history_digest(uuid, bigint, bigint, bytea);

-- Writes down what a statement has changed of records, whoever gave it: the service, a function that runs as the owner, an
-- operator with psql. Its triggers are made by record_history_of().

create or replace function record_key_of(p_row jsonb, p_key text[]) returns text language sql immutable as $$
    select string_agg(p_row ->> k.name, '/' order by k.place) from unnest(p_key) with ordinality k (name, place)
$$;

-- Arguments: the columns of the key, the column of the person whom the record is about (or ''), the columns that are no news.
create or replace function record_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_key    text[] := string_to_array(tg_argv[0], ',');
    v_person text   := tg_argv[1];
    v_unseen text[] := string_to_array(tg_argv[2], ',');
    v_olds   jsonb[];
    v_news   jsonb[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg(to_jsonb(a)) into v_news from after a;
        when 'DELETE' then
            select array_agg(to_jsonb(b)) into v_olds from before b;
        else
            -- A record whose key changes is another record: the one went, the other came.
            select array_agg(o.content), array_agg(n.content) into v_olds, v_news
            from (select to_jsonb(b) - 'version' as content, record_key_of(to_jsonb(b), v_key) as key from before b) o
            full join (select to_jsonb(a) - 'version' as content, record_key_of(to_jsonb(a), v_key) as key from after a) n
                using (key)
            where o.content is distinct from n.content;
    end case;
    with changed as (
        select p.old is null as came, p.new is null as went, p.old - v_unseen as old, p.new - v_unseen as new,
               coalesce(p.new, p.old) as content
        from unnest(v_olds, v_news) p (old, new)
        -- What belongs to no school, as an office above them, stands in no school's history.
        where coalesce(p.new, p.old) ->> 'school_id' is not null),
    -- Of a changed record only what is different; no history of equal values.
    differing as materialized (
        select nextval('history_seq') as seq, c.content, c.came, c.went, f.fields, f.old, f.new, uuid_send(gen_random_uuid()) as salt
        from changed c
        cross join lateral (
            select coalesce(array_agg(v.name order by v.name), '{}') as fields,
                   jsonb_object_agg(v.name, v.old) filter (where v.old is not null) as old,
                   jsonb_object_agg(v.name, v.new) filter (where v.new is not null) as new
            from (select k.name, nullif(c.old -> k.name, 'null') as old, nullif(k.value, 'null') as new
                  from jsonb_each(c.new) k (name, value)
                  union all
                  select k.name, nullif(k.value, 'null'), null from jsonb_each(c.old) k (name, value) where c.went) v
            where v.old is distinct from v.new) f
        where c.came or c.went or f.fields <> '{}'),
    kept as (
        insert into record_history (school_id, seq, record, record_key, person_id, action, fields, value_digest, actor_id, actor_role)
        select (d.content ->> 'school_id')::uuid, d.seq, tg_table_name, record_key_of(d.content, v_key),
               (d.content ->> v_person)::uuid, case when d.came then 'CREATED' when d.went then 'REMOVED' else 'CHANGED' end,
               d.fields, sha256(d.salt || convert_to(jsonb_build_array(d.old, d.new)::text, 'UTF8')),
               case when (d.content ->> 'school_id')::uuid = session_school() then session_person() end,
               nullif(session_role(), '')
        from differing d)
    insert into record_history_value (school_id, seq, salt, old_values, new_values)
    select (d.content ->> 'school_id')::uuid, d.seq, d.salt, d.old, d.new from differing d;
    return null;
end $$;

-- Registers a table of records. Whoever adds a table of records calls it in the migration; RecordedTablesTest asks for it.
create or replace function record_history_of(
    table_name regclass, key_columns text, person_column text default '', unseen_columns text default '') returns void
    language plpgsql as $$
declare
    v_arguments text := format('%L, %L, %L', key_columns, person_column,
        concat_ws(',', 'school_id', 'version', 'created_at', 'modified_at', key_columns, nullif(unseen_columns, '')));
begin
    execute format('create or replace trigger record_created after insert on %s referencing new table as after
        for each statement execute function record_changes(%s)', table_name, v_arguments);
    execute format('create or replace trigger record_changed_values after update on %s referencing old table as before new table as after
        for each statement execute function record_changes(%s)', table_name, v_arguments);
    execute format('create or replace trigger record_removed after delete on %s referencing old table as before
        for each statement execute function record_changes(%s)', table_name, v_arguments);
end $$;

revoke execute on function record_key_of(jsonb, text[]), record_changes(), record_history_of(regclass, text, text, text) from public;
