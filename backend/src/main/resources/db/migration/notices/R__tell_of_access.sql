-- Whoever has an account is told what others did to it, whoever did it and however. Who gets the first slip holds it in the
-- hand, and what one does oneself is no news.
create or replace function tell_of_access() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into notice (school_id, account_id, kind, subject_id, at)
    select e.school_id, e.account_id, 'ACCESS', e.id, e.at
    from added e join account a on a.id = e.account_id
    where e.actor_id is distinct from e.person_id and e.kind <> 'ISSUED';
    return null;
end $$;
revoke execute on function tell_of_access() from public;
create or replace trigger tell_owner after insert on access_event referencing new table as added
    for each statement execute function tell_of_access();
