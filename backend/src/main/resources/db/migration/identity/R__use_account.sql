-- The owner is there: from now on the account is in use. Writes once in the life of an account.
create or replace function use_account(p_subject text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account set activated_at = now() where subject = p_subject and activated_at is null
$$;
revoke execute on function use_account(text) from public;
grant execute on function use_account(text) to eschool_app;
