-- What others did to the account, over all its schools, newest first: for its owner.
create or replace function own_access_events(p_subject text)
    returns table (id uuid, at timestamptz, kind text, role text, school_name text, actor_last_name text, actor_first_name text,
                   actor_middle_name text, actor_role text, told boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.at, e.kind, e.role, s.short_name, p.last_name, p.first_name, p.middle_name, e.actor_role,
           coalesce(e.at <= a.told_until, false)
    from account a
    join access_event e on e.account_id = a.id and e.actor_id is distinct from e.person_id
    join school s on s.school_id = e.school_id
    left join person p on p.school_id = e.school_id and p.id = e.actor_id
    where a.subject = p_subject and a.status = 'ACTIVE' and e.kind <> 'ISSUED'
    order by e.at desc, e.id desc limit 50
$$;
revoke execute on function own_access_events(text) from public;
grant execute on function own_access_events(text) to eschool_app;
