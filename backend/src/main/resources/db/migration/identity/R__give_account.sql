-- The person keeps the account for good (see keep_account_of_person): so it is given by identity and by nobody else.
create or replace function give_account(p_person uuid, p_account uuid) returns boolean language sql volatile as $$
    with given as (
        update person set account_id = p_account, version = version + 1
        where school_id = session_school() and id = p_person and account_id is null returning 1)
    select exists (select from given)
$$;
revoke execute on function give_account(uuid, uuid) from public;
grant execute on function give_account(uuid, uuid) to eschool_app;
