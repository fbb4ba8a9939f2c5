-- The notices of an account over all its schools, newest first, after a place in the list: for its owner. Of an event of access
-- what happened and who did it.
create or replace function own_notices(p_subject text, p_before timestamptz, p_before_id uuid, p_limit int)
    returns table (id uuid, at timestamptz, read_at timestamptz, kind text, subject_id uuid, school_id uuid, school_name text,
                   event_kind text, event_role text, actor_last_name text, actor_first_name text, actor_middle_name text,
                   actor_role text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select n.id, n.at, n.read_at, n.kind, n.subject_id, n.school_id, s.short_name, e.kind, e.role, e.actor_last_name,
           e.actor_first_name, e.actor_middle_name, e.actor_role
    from account a
    cross join lateral (
        select o.* from notice o where o.account_id = a.id and (o.at, o.id) < (p_before, p_before_id)
        order by o.at desc, o.id desc limit least(p_limit, 201)) n
    join school s on s.school_id = n.school_id
    left join lateral own_access_event(n.school_id, n.subject_id) e on n.kind = 'ACCESS'
    where a.subject = p_subject and a.status = 'ACTIVE'
    order by n.at desc, n.id desc
$$;
-- How many are not read, a hundred at most: more are not counted by anybody.
create or replace function own_unread_notices(p_subject text) returns int
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::int from (
        select from account a join notice n on n.account_id = a.id and n.read_at is null
        where a.subject = p_subject and a.status = 'ACTIVE' limit 100) unread
$$;
-- Its owner has read what came until the moment.
create or replace function read_own_notices(p_subject text, p_until timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update notice n set read_at = now() from account a
    where a.subject = p_subject and a.status = 'ACTIVE' and n.account_id = a.id and n.read_at is null and n.at <= p_until
$$;
revoke execute on function own_notices(text, timestamptz, uuid, int), own_unread_notices(text), read_own_notices(text, timestamptz)
    from public;
grant execute on function own_notices(text, timestamptz, uuid, int), own_unread_notices(text), read_own_notices(text, timestamptz)
    to eschool_app;
