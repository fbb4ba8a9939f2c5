-- The files that the store holds for a school. A row is there before the first byte is written and goes after the last one is
-- deleted, so that nothing in the store is without its row. What a file is called, what kind it is and who may read it
-- stands with the record that it hangs on; here is only what the store needs to know.
create table stored_file (
    school_id   uuid        not null references school,
    id          uuid        not null,
    bytes       bigint      not null check (bytes > 0),
    loose_since timestamptz default clock_timestamp(), -- null while a record names it; what stays loose is swept
    primary key (school_id, id)
);
create index stored_file_loose on stored_file (loose_since) where loose_since is not null;
select protect_school_table('stored_file', '{TEACHER}');
select name_writers('stored_file', '{}', '{update}'), name_writers('stored_file', '{SYSTEM}', '{delete}');
select name_readers('stored_file', '{}');
create policy sweeping on stored_file using ((select session_scope()) = 'SYSTEM');
create policy holding on stored_file to eschool_owner using (true);

-- What the files of a school take together, kept by a trigger.
create table file_usage (
    school_id uuid   primary key references school on delete cascade,
    files     bigint not null check (files >= 0),
    bytes     bigint not null check (bytes >= 0)
) with (fillfactor = 50);
select protect_school_table('file_usage', '{}');
create policy counting on file_usage to eschool_owner using (true);

-- Keeps what a school's files take. The row of the school is held until the transaction ends, so that two uploads never
-- fill the same room.
create or replace function count_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into file_usage as u (school_id, files, bytes)
    select c.school_id, 0, 0 from changed c group by 1 order by 1 on conflict (school_id) do nothing;
    update file_usage u
    set files = u.files + case tg_op when 'INSERT' then c.files else -c.files end,
        bytes = u.bytes + case tg_op when 'INSERT' then c.bytes else -c.bytes end
    from (select school_id, count(*) as files, sum(bytes) as bytes from changed group by 1) c
    where u.school_id = c.school_id;
    return null;
end $$;
revoke execute on function count_files() from public;

create trigger count_insert after insert on stored_file referencing new table as changed for each statement execute function count_files();
create trigger count_delete after delete on stored_file referencing old table as changed for each statement execute function count_files();

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
