-- Whoever keeps the records of staff has no right over roles. These end and reopen those of a person whom the school dismisses,
-- and nothing else; those of a family are no business of the employer.
create or replace function staff_roles_of(p_person uuid) returns table (role text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.role from role_assignment r
    where r.school_id = session_school() and r.person_id = p_person and session_role() = 'HR_OFFICER'
      and r.role not in ('GUARDIAN', 'STUDENT') and (upper_inf(r.during) or upper(r.during) > current_date)
    order by r.role
$$;
-- False when nobody else would administer the school: then nothing has been ended. A role that was to begin only later is
-- taken away for good.
create or replace function end_staff_roles(p_person uuid, p_last_day date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_after daterange := daterange(p_last_day + 1, null);
begin
    if session_role() <> 'HR_OFFICER' then
        raise exception 'roles are not this session''s to end' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from role_assignment r where r.school_id = session_school() and r.person_id = p_person
               and r.role = 'SCHOOL_ADMIN' and r.during && v_after)
       and not exists (select from role_assignment r where r.school_id = session_school() and r.person_id <> p_person
                       and r.role = 'SCHOOL_ADMIN' and upper_inf(r.during) and lower(r.during) <= p_last_day + 1) then
        return false;
    end if;
    delete from role_assignment r
    where r.school_id = session_school() and r.person_id = p_person and r.role not in ('GUARDIAN', 'STUDENT')
      and lower(r.during) > p_last_day;
    update role_assignment r
    set before_dismissal = r.during, during = daterange(lower(r.during), p_last_day + 1), version = r.version + 1
    where r.school_id = session_school() and r.person_id = p_person and r.role not in ('GUARDIAN', 'STUDENT')
      and r.during && v_after;
    return true;
end $$;
create or replace function reopen_staff_roles(p_person uuid) returns void
    language sql volatile security definer set search_path = public, pg_temp as $$
    update role_assignment r
    set during = r.before_dismissal, before_dismissal = null, version = r.version + 1
    where r.school_id = session_school() and r.person_id = p_person and session_role() = 'HR_OFFICER'
      and r.before_dismissal is not null
      and not exists (select from role_assignment other where other.school_id = r.school_id and other.person_id = r.person_id
                      and other.role = r.role and other.id <> r.id and other.during && r.before_dismissal)
$$;
revoke execute on function staff_roles_of(uuid), end_staff_roles(uuid, date), reopen_staff_roles(uuid) from public;
grant execute on function staff_roles_of(uuid), end_staff_roles(uuid, date), reopen_staff_roles(uuid) to eschool_app;
