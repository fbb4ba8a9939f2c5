create or replace function service_account_schools(p_client text, p_today date)
    returns table (school_id uuid, short_name text, full_name text, locality text, time_zone text, academic_year int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.school_id, s.short_name, s.full_name, s.locality, s.time_zone, academic_year_on(s.school_id, p_today)
    from school s
    join service_account_grant g on g.school_id = s.school_id
    where g.client_id = p_client and g.revoked_at is null
    order by s.short_name, s.school_id
$$;
revoke execute on function service_account_schools(text, date) from public;
grant execute on function service_account_schools(text, date) to eschool_app;
