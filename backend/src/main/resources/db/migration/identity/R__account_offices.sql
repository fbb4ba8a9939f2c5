-- The offices above the schools in which an account works, and how many schools each reaches: for the role switch.
create or replace function account_offices(p_subject text, p_today date)
    returns table (account_id uuid, login text, office_id uuid, office_name text, role text,
                   last_name text, first_name text, middle_name text, schools int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.login, f.id, f.name, f.role, o.last_name, o.first_name, o.middle_name,
           (select count(*)::int from office_school s where s.office_id = f.id)
    from account a
    join officer o on o.account_id = a.id and o.during @> p_today
    join office f on f.id = o.office_id
    where a.subject = p_subject and a.status = 'ACTIVE'
    order by f.name, f.id
$$;
revoke execute on function account_offices(text, date) from public;
grant execute on function account_offices(text, date) to eschool_app;
