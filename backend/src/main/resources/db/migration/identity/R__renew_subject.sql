-- Gives an account of the session's school the user that the directory has made anew, after it had lost the one before.
create or replace function renew_subject(p_account uuid, p_subject text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account a set subject = p_subject
    where a.id = p_account
      and exists (select from person p where p.account_id = a.id and p.school_id = session_school() and session_gives_access(p.id))
$$;
revoke execute on function renew_subject(uuid, text) from public;
grant execute on function renew_subject(uuid, text) to eschool_app;
