-- Called by a feature's own migration for its own table, whose rows partners keep by id: from now on each row has an id
-- for good, says when it came and when it last changed, and leaves a tombstone when it is deleted. readers are those of
-- the tombstones, as name_readers() takes them. id_column names the id where it is not "id": a row whose id is that of
-- another record, as a pupil's is the person's. An id column that is missing is added.
create or replace function publish_table(table_name regclass, readers text[], id_column text default 'id') returns void
    language plpgsql as $$
declare
    v_year text := case when exists (select from pg_attribute where attrelid = table_name and attname = 'academic_year')
                   then 'academic_year, ' else '' end;
begin
    if readers is null then
        raise exception 'who reads the tombstones of % is not said', table_name using errcode = 'null_value_not_allowed';
    end if;
    if not exists (select from pg_attribute where attrelid = table_name and attname = id_column and not attisdropped) then
        execute format('alter table %s add column %I uuid not null default next_id()', table_name, id_column);
        execute format('create unique index %I on %s (school_id, %s%I)', table_name || '_' || id_column, table_name, v_year, id_column);
    end if;
    -- Rows that are there already came and changed, as far as anybody knows, at this moment.
    execute format('alter table %s add column created_at timestamptz not null default statement_timestamp(),
        add column modified_at timestamptz not null default statement_timestamp()', table_name);
    execute format('create trigger note_change before update on %s for each row execute function note_change()', table_name);
    execute format('create trigger leave_tombstone after delete on %s referencing old table as gone
        for each statement execute function leave_tombstone(%L, %L)',
        table_name, table_name, id_column);
    insert into published_table (name, id_column, readers) values (table_name::text, id_column, readers);
end $$;
revoke execute on function publish_table(regclass, text[], text) from public;
