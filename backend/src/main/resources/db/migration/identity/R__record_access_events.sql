-- Roles, blocks and the places of accounts are recorded here and not by those who change them, so that none can forget it.
create or replace function record_role_grants() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select c.school_id, 'ROLE_GRANTED', c.person_id, p.account_id, c.role, session_person(), nullif(session_role(), '')
    from changed c join person p on p.school_id = c.school_id and p.id = c.person_id;
    return null;
end $$;
create or replace function record_role_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select o.school_id, 'ROLE_ENDED', o.person_id, p.account_id, o.role, session_person(), nullif(session_role(), '')
    from changed o join person p on p.school_id = o.school_id and p.id = o.person_id;
    return null;
end $$;
create or replace function record_role_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select n.school_id, case when upper_inf(n.during) or upper(n.during) > upper(o.during) then 'ROLE_GRANTED' else 'ROLE_ENDED' end,
           n.person_id, p.account_id, n.role, session_person(), nullif(session_role(), '')
    from before o join after n on n.school_id = o.school_id and n.id = o.id
    join person p on p.school_id = n.school_id and p.id = n.person_id
    where (n.during, n.role, n.person_id) is distinct from (o.during, o.role, o.person_id);
    return null;
end $$;
create or replace function record_account_blocks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, actor_id, actor_role)
    select p.school_id, 'ACCOUNT_' || case new.status when 'BLOCKED' then 'BLOCKED' else 'UNBLOCKED' end, p.id, new.id,
           case when p.school_id = session_school() then session_person() end, nullif(session_role(), '')
    from person p where p.account_id = new.id;
    return null;
end $$;
create or replace function record_guardian_blocks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, student_id, actor_id, actor_role)
    select new.school_id, 'GUARDIAN_' || case when new.blocked_at is null then 'UNBLOCKED' else 'BLOCKED' end, p.id,
           p.account_id, new.student_id, session_person(), nullif(session_role(), '')
    from person p where p.school_id = new.school_id and p.id = new.guardian_id;
    return null;
end $$;
revoke execute on function record_role_grants(), record_role_ends(), record_role_changes(), record_account_blocks(),
    record_guardian_blocks() from public;

create or replace trigger record_granted after insert on role_assignment referencing new table as changed
    for each statement execute function record_role_grants();
create or replace trigger record_ended after delete on role_assignment referencing old table as changed
    for each statement execute function record_role_ends();
create or replace trigger record_changed after update on role_assignment referencing old table as before new table as after
    for each statement execute function record_role_changes();
create or replace trigger record_block after update of status on account for each row
    when (old.status is distinct from new.status) execute function record_account_blocks();
create or replace trigger record_block after update of blocked_at on guardianship for each row
    when ((old.blocked_at is null) <> (new.blocked_at is null)) execute function record_guardian_blocks();
