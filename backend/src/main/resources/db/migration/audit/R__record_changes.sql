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
