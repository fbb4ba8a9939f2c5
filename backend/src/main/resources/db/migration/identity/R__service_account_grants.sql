-- The schools that have admitted a machine account and what each has granted: for its own question who it is.
create or replace function service_account_grants(p_client text) returns table (school_id uuid, school_name text, scopes text[])
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.school_id, s.short_name, g.scopes from service_account_grant g
    join school s on s.school_id = g.school_id
    where g.client_id = p_client and g.revoked_at is null
    order by s.short_name, g.school_id
$$;
revoke execute on function service_account_grants(text) from public;
grant execute on function service_account_grants(text) to eschool_app;
