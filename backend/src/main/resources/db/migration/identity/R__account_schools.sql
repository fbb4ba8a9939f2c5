create or replace function account_schools(p_subject text, p_today date)
    returns table (school_id uuid, short_name text, full_name text, locality text, time_zone text, academic_year int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.school_id, s.short_name, s.full_name, s.locality, s.time_zone, academic_year_on(s.school_id, p_today)
    from school s
    where exists (select from account a
                  join person p on p.account_id = a.id
                  join role_assignment r on r.school_id = p.school_id and r.person_id = p.id and r.during @> p_today
                  where a.subject = p_subject and a.status = 'ACTIVE' and p.school_id = s.school_id)
    order by s.short_name, s.school_id
$$;
revoke execute on function account_schools(text, date) from public;
grant execute on function account_schools(text, date) to eschool_app;
