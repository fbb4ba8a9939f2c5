-- How far the histories have come: what a transaction has written lies before it, what comes after its end lies behind it.
create or replace function history_position() returns bigint
    language sql volatile security definer set search_path = public, pg_temp as $$
    select last_value from history_seq
$$;
revoke execute on function history_position() from public;
grant execute on function history_position() to eschool_app;
