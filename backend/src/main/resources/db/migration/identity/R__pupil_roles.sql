-- A pupil's role goes with the order that enrols or lets go, and the principal who signs it has no other right over roles.
create or replace function open_pupil_roles(p_persons uuid[], p_from date) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if session_role() <> 'PRINCIPAL' then
        raise exception 'roles are not this session''s to give' using errcode = 'insufficient_privilege';
    end if;
    insert into role_assignment (school_id, id, person_id, role, during)
    select session_school(), next_id(), p.id, 'STUDENT', daterange(p_from, null)
    from person p
    where p.school_id = session_school() and p.id = any (p_persons)
      and not exists (select from role_assignment r where r.school_id = p.school_id and r.person_id = p.id and r.role = 'STUDENT'
                      and r.during && daterange(p_from, null));
end $$;
-- With that day no request as a pupil is answered any more. A role that was to begin only later is taken away for good.
create or replace function end_pupil_roles(p_persons uuid[], p_on date) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if session_role() <> 'PRINCIPAL' then
        raise exception 'roles are not this session''s to end' using errcode = 'insufficient_privilege';
    end if;
    delete from role_assignment r
    where r.school_id = session_school() and r.person_id = any (p_persons) and r.role = 'STUDENT' and lower(r.during) >= p_on;
    update role_assignment r set during = daterange(lower(r.during), p_on), version = r.version + 1
    where r.school_id = session_school() and r.person_id = any (p_persons) and r.role = 'STUDENT' and r.during @> p_on;
end $$;
revoke execute on function open_pupil_roles(uuid[], date), end_pupil_roles(uuid[], date) from public;
grant execute on function open_pupil_roles(uuid[], date), end_pupil_roles(uuid[], date) to eschool_app;
