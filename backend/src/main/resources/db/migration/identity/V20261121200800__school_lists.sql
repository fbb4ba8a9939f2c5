-- The cards of the schools in which an account or a machine account has a place.
drop function service_account_schools(text);
create function service_account_schools(p_client text) returns setof school
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.* from school s
    join service_account_grant g on g.school_id = s.school_id
    where g.client_id = p_client and g.revoked_at is null
    order by s.short_name, s.school_id
$$;
create function account_schools(p_subject text, p_today date) returns setof school
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.* from school s
    where exists (select from account a
                  join person p on p.account_id = a.id
                  join role_assignment r on r.school_id = p.school_id and r.person_id = p.id and r.during @> p_today
                  where a.subject = p_subject and a.status = 'ACTIVE' and p.school_id = s.school_id)
    order by s.short_name, s.school_id
$$;
revoke execute on function service_account_schools(text), account_schools(text, date) from public;
grant execute on function service_account_schools(text), account_schools(text, date) to eschool_app;
