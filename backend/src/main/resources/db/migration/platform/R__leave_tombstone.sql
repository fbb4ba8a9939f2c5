-- Published rows that go leave their ids and moments: as many as a statement deletes by one insert.
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
