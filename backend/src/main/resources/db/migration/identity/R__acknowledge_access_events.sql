create or replace function acknowledge_access_events(p_subject text, p_until timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account set told_until = greatest(coalesce(told_until, p_until), least(p_until, now())) where subject = p_subject
$$;
revoke execute on function acknowledge_access_events(text, timestamptz) from public;
grant execute on function acknowledge_access_events(text, timestamptz) to eschool_app;
