-- An account belongs to no school: what happens to it is an event of each of its places.
create or replace function note_account_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into change_inbox (school_id, kind, action, ids)
    select p.school_id, 'ACCOUNT', 'CHANGED', array[c.id, p.id] from changed c join person p on p.account_id = c.id;
    return null;
end $$;
revoke execute on function note_account_changes() from public;
