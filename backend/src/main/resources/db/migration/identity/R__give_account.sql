-- Whom the session may hand out access to: an administrator to everybody of the school, a class teacher to the pupils of
-- the class and their guardians.
create or replace function session_gives_access(p_person uuid) returns boolean language sql stable as $$
    select case session_role()
        when 'SCHOOL_ADMIN' then true
        when 'CLASS_TEACHER' then p_person = any (session_students())
            or exists (select from guardianship g where g.school_id = session_school()
                       and g.guardian_id = p_person and g.student_id = any (session_students()))
        else false end
$$;
revoke execute on function session_gives_access(uuid) from public;

-- Who hands out access changes nothing else of a person, so that the session itself has no right to change persons:
-- these two do it as the owner. The person is held for the transaction, so that two who hand out at once make one account.
create or replace function hold_person(p_person uuid) returns void
    language sql volatile security definer set search_path = public, pg_temp as $$
    select 1 from person where school_id = session_school() and id = p_person and session_gives_access(p_person)
    for no key update
$$;
-- The person keeps the account for good (see keep_account_of_person): so it is given by identity and by nobody else.
create or replace function give_account(p_person uuid, p_account uuid) returns boolean
    language sql volatile security definer set search_path = public, pg_temp as $$
    with given as (
        update person set account_id = p_account, version = version + 1
        where school_id = session_school() and id = p_person and account_id is null and session_gives_access(p_person)
        returning 1)
    select exists (select from given)
$$;
revoke execute on function hold_person(uuid), give_account(uuid, uuid) from public;
grant execute on function hold_person(uuid), give_account(uuid, uuid) to eschool_app;
