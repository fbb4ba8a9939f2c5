-- What happened to an account, for the notice of its owner: own_notices() asks whose it is.
create or replace function own_access_event(p_school uuid, p_event uuid)
    returns table (kind text, role text, actor_last_name text, actor_first_name text, actor_middle_name text, actor_role text)
    language sql stable set search_path = public, pg_temp as $$
    select e.kind, e.role, p.last_name, p.first_name, p.middle_name, e.actor_role
    from access_event e
    left join person p on p.school_id = e.school_id and p.id = e.actor_id
    where e.school_id = p_school and e.id = p_event
$$;
revoke execute on function own_access_event(uuid, uuid) from public;
