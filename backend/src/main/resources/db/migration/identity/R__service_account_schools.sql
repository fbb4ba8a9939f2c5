create or replace function service_account_schools(p_client text) returns setof school
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.* from school s
    join service_account_grant g on g.school_id = s.school_id
    where g.client_id = p_client and g.revoked_at is null
    order by s.short_name, s.school_id
$$;
revoke execute on function service_account_schools(text) from public;
grant execute on function service_account_schools(text) to eschool_app;
