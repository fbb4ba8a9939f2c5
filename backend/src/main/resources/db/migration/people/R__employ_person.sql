-- Somebody whom the school knows comes to work. HR changes nobody who is not of the staff, so this is done as the owner.
create or replace function employ_person(p_person uuid) returns boolean
    language sql volatile security definer set search_path = public, pg_temp as $$
    with employed as (
        update person set is_staff = true, version = version + 1
        where school_id = session_school() and id = p_person and session_role() = 'HR_OFFICER'
        returning 1)
    select exists (select from employed)
$$;
revoke execute on function employ_person(uuid) from public;
grant execute on function employ_person(uuid) to eschool_app;
