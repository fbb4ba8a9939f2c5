-- A file hangs on a record from the moment at which the record names it, and is loose from the moment at which it no longer
-- does, however the record went: taken off, deleted, or deleted together with what it belonged to.
create or replace function hold_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update stored_file f
    set loose_since = case tg_op when 'INSERT' then null else clock_timestamp() end
    from changed c
    where f.school_id = c.school_id and f.id = c.file_id;
    return null;
end $$;
revoke execute on function hold_files() from public;

-- For a table whose rows name files in file_id.
create or replace function hold_files_of(table_name regclass) returns void language plpgsql as $$
begin
    execute format('create trigger hold_insert after insert on %s referencing new table as changed for each statement execute function hold_files()', table_name);
    execute format('create trigger hold_delete after delete on %s referencing old table as changed for each statement execute function hold_files()', table_name);
end $$;
revoke execute on function hold_files_of(regclass) from public;
