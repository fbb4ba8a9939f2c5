-- What partners see of a school keeps its id for good and says when it came, when it last changed and when it went. Which
-- tables that holds for is registered by each feature for its own.
create table published_table (
    name      text primary key,
    id_column text   not null,
    readers   text[] not null -- of the tombstones
);
grant select on published_table to eschool_app;

-- What is left of a published row that was deleted: never a value. What stood in it and who deleted it is in the history.
create table tombstone (
    school_id   uuid        not null,
    kind        text        not null,
    id          uuid        not null,
    created_at  timestamptz not null,
    modified_at timestamptz not null,
    retired_at  timestamptz not null,
    primary key (school_id, kind, id)
);
create index tombstone_moment on tombstone (school_id, retired_at, kind, id);

create or replace function next_id() returns uuid language sql volatile parallel safe as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
               placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
               52, 1), 53, 1), 'hex')::uuid
$$;

create or replace function note_change() returns trigger language plpgsql as $$
begin
    new.modified_at := greatest(statement_timestamp(), old.modified_at);
    return new;
end $$;
revoke execute on function note_change() from public;

create or replace function leave_tombstone() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    execute format('insert into tombstone (school_id, kind, id, created_at, modified_at, retired_at)
        select school_id, %L, %I, created_at, modified_at, greatest(statement_timestamp(), modified_at) from gone
        on conflict (school_id, kind, id) do update
            set created_at = excluded.created_at, modified_at = excluded.modified_at, retired_at = excluded.retired_at',
        tg_argv[0], tg_argv[1]);
    return null;
end $$;
revoke execute on function leave_tombstone() from public;

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

create or replace function session_published() returns text[] language sql stable parallel safe
    return (select coalesce(array_agg(name), '{}') from published_table where session_is_one_of(readers));

select protect_school_table('tombstone', '{}');
create policy leaving on tombstone to eschool_owner using (true);
create policy readable_kinds on tombstone as restrictive for select to eschool_app using (
    kind = any ((select session_published())::text[]));
select name_readers('tombstone', '{DEPUTY_HEAD,SCHOOL_ADMIN,marks.read,roster.read}');
