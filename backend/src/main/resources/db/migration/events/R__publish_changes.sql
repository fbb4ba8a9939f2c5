-- Called by a feature's own migration for its own table: from now on every insert, update and delete in it becomes an event
-- of this kind, whoever writes. The columns, all of them ids, name the row and what it belongs to; later columns can be added
-- at the end by another call. An update notes the row as it was, too, when the ids have changed: whoever has lost a
-- lesson hears of it.
--
-- The trigger's function is written out for the table: naming the columns at each call costs a mark ten times as much.
create or replace function publish_changes(table_name regclass, p_kind text, p_columns text[]) returns void language plpgsql as $$
declare
    v_known    text[];
    v_no_id    text;
    v_function text := format('%I', 'note_changes_of_' || table_name::text);
    v_ids      text;
    v_row      text;
begin
    select c into v_no_id from unnest(p_columns) c
    where not exists (select from pg_attribute a where a.attrelid = table_name and a.attname = c and a.atttypid = 'uuid'::regtype);
    if v_no_id is not null then
        raise exception '% has no id in a column %', table_name, v_no_id using errcode = 'invalid_parameter_value';
    end if;
    select columns into v_known from change_kind where kind = p_kind;
    if v_known <> p_columns[:cardinality(v_known)] then
        raise exception 'events of the kind % are read by the columns %, in this order', p_kind, v_known
            using errcode = 'invalid_parameter_value';
    end if;
    insert into change_kind (kind, columns) values (p_kind, p_columns)
    on conflict (kind) do update set columns = excluded.columns;
    select coalesce(string_agg(format('r.%I', c), ', ' order by n), '') into v_ids
    from unnest(p_columns) with ordinality u (c, n);
    v_row := format('select r.school_id, array[%s]::uuid[] as ids from %%s r', v_ids);
    execute format($function$
        create or replace function %1$s() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
        begin
            if tg_op = 'UPDATE' then
                insert into change_inbox (school_id, kind, action, ids)
                select school_id, %2$L, 'CHANGED', ids from (%3$s union %4$s) changes;
            else
                insert into change_inbox (school_id, kind, action, ids)
                select school_id, %2$L, case tg_op when 'INSERT' then 'CREATED' else 'REMOVED' end, ids from (%3$s) changes;
            end if;
            return null;
        end $body$ $function$, v_function, p_kind, format(v_row, 'changed'), format(v_row, 'former'));
    execute format('revoke execute on function %s() from public', v_function);
    execute format('create or replace trigger publish_insert after insert on %s referencing new table as changed for each statement execute function %s()', table_name, v_function);
    execute format('create or replace trigger publish_update after update on %s referencing new table as changed old table as former for each statement execute function %s()', table_name, v_function);
    execute format('create or replace trigger publish_delete after delete on %s referencing old table as changed for each statement execute function %s()', table_name, v_function);
end $$;
revoke execute on function publish_changes(regclass, text, text[]) from public;
