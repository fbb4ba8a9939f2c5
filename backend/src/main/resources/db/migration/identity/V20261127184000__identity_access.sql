-- Access belongs to a place, an account to its owner. What follows keeps the right over one place from reaching the whole
-- account: the database knows whether an account is in use and where else it has places, and records whoever touched it.

-- Since when the owner has been using the account. Whatever exists today counts as used: nobody is reset by mistake.
alter table account add column activated_at timestamptz,
    add column told_until timestamptz, -- what happened to the account until then, its owner has acknowledged
    add column join_failures int not null default 0,
    add column join_since timestamptz; -- since when the failures are counted
update account set activated_at = created_at;

-- The slip with the one-time code: only a salted digest of the code is kept.
create table access_slip (
    school_id  uuid        not null,
    id         uuid        not null,
    person_id  uuid        not null,
    account_id uuid        references account on delete set null,
    salt       bytea       not null,
    code_hash  bytea       not null,
    issued_by  uuid        not null,
    issued_at  timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at   timestamptz, -- replaced by a newer slip, or its place was joined to another account
    primary key (school_id, id),
    foreign key (school_id, person_id) references person,
    foreign key (school_id, issued_by) references person
);
create unique index access_slip_open on access_slip (account_id) where ended_at is null;
select protect_school_table('access_slip');
select protect_writes('access_slip', array['SCHOOL', 'CLASS']);
create policy issuers on access_slip as restrictive for select to eschool_app
    using ((select session_role()) in ('SCHOOL_ADMIN', 'CLASS_TEACHER'));
create policy joining on access_slip to eschool_owner using (true);
revoke update, delete on access_slip from eschool_app;
grant update (ended_at) on access_slip to eschool_app;

-- Who gave, reset, blocked or took what, for ever: the application may add and read, nothing else. Ids only.
create table access_event (
    school_id  uuid        not null references school,
    id         uuid        not null default gen_random_uuid(),
    at         timestamptz not null default now(),
    kind       text        not null check (kind in ('ISSUED', 'REISSUED', 'RESET', 'PLACE_JOINED', 'ROLE_GRANTED', 'ROLE_ENDED',
        'ACCOUNT_BLOCKED', 'ACCOUNT_UNBLOCKED', 'GUARDIAN_BLOCKED', 'GUARDIAN_UNBLOCKED')),
    person_id  uuid        not null, -- whose access it was
    account_id uuid,
    role       text,                 -- that was granted or ended
    student_id uuid,                 -- whose guardian was blocked
    actor_id   uuid,                 -- null: by nobody who was signed in, as the operator of the database
    actor_role text,
    primary key (school_id, id)
);
create index access_event_time on access_event (school_id, at desc, id desc);
create index access_event_person on access_event (school_id, person_id, at desc);
create index access_event_actor on access_event (school_id, actor_id, at desc);
create index access_event_account on access_event (account_id, at desc) where account_id is not null;
select protect_school_table('access_event');
revoke update, delete on access_event from eschool_app;
create policy readers on access_event as restrictive for select to eschool_app
    using ((select session_role()) in ('SCHOOL_ADMIN', 'PRINCIPAL'));
create policy writers_insert on access_event as restrictive for insert to eschool_app
    with check ((select session_scope()) in ('SCHOOL', 'CLASS'));
create policy recording on access_event to eschool_owner using (true);
create policy recording on guardianship for select to eschool_owner using (true);

-- Roles, blocks and the places of accounts are recorded here and not by those who change them, so that none can forget it.
create function record_role_grants() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select c.school_id, 'ROLE_GRANTED', c.person_id, p.account_id, c.role, session_person(), nullif(session_role(), '')
    from changed c join person p on p.school_id = c.school_id and p.id = c.person_id;
    return null;
end $$;
create function record_role_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select o.school_id, 'ROLE_ENDED', o.person_id, p.account_id, o.role, session_person(), nullif(session_role(), '')
    from changed o join person p on p.school_id = o.school_id and p.id = o.person_id;
    return null;
end $$;
create function record_role_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, role, actor_id, actor_role)
    select n.school_id, case when upper_inf(n.during) or upper(n.during) > upper(o.during) then 'ROLE_GRANTED' else 'ROLE_ENDED' end,
           n.person_id, p.account_id, n.role, session_person(), nullif(session_role(), '')
    from before o join after n on n.school_id = o.school_id and n.id = o.id
    join person p on p.school_id = n.school_id and p.id = n.person_id
    where (n.during, n.role, n.person_id) is distinct from (o.during, o.role, o.person_id);
    return null;
end $$;
create trigger record_granted after insert on role_assignment referencing new table as changed
    for each statement execute function record_role_grants();
create trigger record_ended after delete on role_assignment referencing old table as changed
    for each statement execute function record_role_ends();
create trigger record_changed after update on role_assignment referencing old table as before new table as after
    for each statement execute function record_role_changes();

create function record_account_blocks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, actor_id, actor_role)
    select p.school_id, 'ACCOUNT_' || case new.status when 'BLOCKED' then 'BLOCKED' else 'UNBLOCKED' end, p.id, new.id,
           case when p.school_id = session_school() then session_person() end, nullif(session_role(), '')
    from person p where p.account_id = new.id;
    return null;
end $$;
create trigger record_block after update of status on account for each row
    when (old.status is distinct from new.status) execute function record_account_blocks();

create function record_guardian_blocks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into access_event (school_id, kind, person_id, account_id, student_id, actor_id, actor_role)
    select new.school_id, 'GUARDIAN_' || case when new.blocked_at is null then 'UNBLOCKED' else 'BLOCKED' end, p.id,
           p.account_id, new.student_id, session_person(), nullif(session_role(), '')
    from person p where p.school_id = new.school_id and p.id = new.guardian_id;
    return null;
end $$;
create trigger record_block after update of blocked_at on guardianship for each row
    when ((old.blocked_at is null) <> (new.blocked_at is null)) execute function record_guardian_blocks();

-- A person gets an account once. Another one comes only by join_place(), which has seen the proof of its owner.
create function keep_account_of_person() returns trigger language plpgsql as $$
begin
    if current_setting('eschool.joining', true) is distinct from 'on' then
        raise exception 'a person keeps the account' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger keep_account before update of account_id on person for each row
    when (old.account_id is not null and new.account_id is distinct from old.account_id)
    execute function keep_account_of_person();

-- Whether an account reaches further than the session's school, and whether its owner uses it. Answers no more than that.
create function account_reach(p_account uuid, p_today date)
    returns table (elsewhere boolean, administers boolean, used boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from person p where p.account_id = a.id and p.school_id <> session_school()),
           exists (select from person p join role_assignment r on r.school_id = p.school_id and r.person_id = p.id
                   where p.account_id = a.id and r.role = 'SCHOOL_ADMIN' and (upper_inf(r.during) or upper(r.during) > p_today)),
           a.activated_at is not null
    from account a where a.id = p_account
$$;

-- The owner is there: from now on the account is in use. Writes once in the life of an account.
create function use_account(p_subject text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account set activated_at = now() where subject = p_subject and activated_at is null
$$;

-- Gives an account of the session's school the user that the directory has made anew, after it had lost the one before.
create function renew_subject(p_account uuid, p_subject text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account a set subject = p_subject
    where a.id = p_account and session_scope() in ('SCHOOL', 'CLASS')
      and exists (select from person p where p.account_id = a.id and p.school_id = session_school())
$$;

-- Joins the place of an unused slip to the account of whoever holds the slip and a sign-in of their own.
create function join_place(p_subject text, p_login text, p_code text)
    returns table (outcome text, joined_school uuid, joined_person uuid, staff boolean, ended_subject text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_me    account%rowtype;
    v_other account%rowtype;
    v_slip  access_slip%rowtype;
    v_recent boolean;
begin
    select * into v_me from account a where a.subject = p_subject and a.status = 'ACTIVE' for update;
    if not found then
        return query select 'REFUSED', null::uuid, null::uuid, false, null::text;
        return;
    end if;
    v_recent := coalesce(v_me.join_since > now() - interval '1 hour', false);
    if v_recent and v_me.join_failures >= 10 then
        return query select 'TOO_MANY', null::uuid, null::uuid, false, null::text;
        return;
    end if;
    select * into v_other from account a
    where a.login = p_login and a.id <> v_me.id and a.activated_at is null and a.status = 'ACTIVE' for update;
    if found then
        -- Row security asks even the owner for a scope that may write.
        perform set_config('eschool.scope', 'SCHOOL', true);
        select * into v_slip from access_slip s
        where s.account_id = v_other.id and s.ended_at is null and s.expires_at > now()
          and s.code_hash = sha256(s.salt || convert_to(p_code, 'UTF8')) for update;
        perform set_config('eschool.scope', '', true);
    end if;
    if v_slip.id is null or (select count(*) from person p where p.account_id = v_other.id) <> 1 then
        update account a set join_failures = case when v_recent then a.join_failures + 1 else 1 end,
                             join_since = case when v_recent then a.join_since else now() end
        where a.id = v_me.id;
        return query select 'REFUSED', null::uuid, null::uuid, false, null::text;
        return;
    end if;
    if exists (select from person p where p.account_id = v_me.id and p.school_id = v_slip.school_id) then
        return query select 'HAS_PLACE', null::uuid, null::uuid, false, null::text;
        return;
    end if;
    perform set_config('eschool.joining', 'on', true), set_config('eschool.scope', 'SCHOOL', true),
            set_config('eschool.school_id', v_slip.school_id::text, true);
    update person p set account_id = v_me.id, version = p.version + 1
    where p.school_id = v_slip.school_id and p.id = v_slip.person_id;
    update access_slip s set ended_at = now() where s.school_id = v_slip.school_id and s.id = v_slip.id;
    perform set_config('eschool.joining', '', true), set_config('eschool.scope', '', true),
            set_config('eschool.school_id', '', true);
    delete from account a where a.id = v_other.id;
    insert into access_event (school_id, kind, person_id, account_id, actor_id)
    values (v_slip.school_id, 'PLACE_JOINED', v_slip.person_id, v_me.id, v_slip.person_id);
    return query select 'JOINED', v_slip.school_id, v_slip.person_id,
        (select p.is_staff from person p where p.school_id = v_slip.school_id and p.id = v_slip.person_id), v_other.subject;
end $$;

-- What others did to the account, over all its schools, newest first: for its owner.
create function own_access_events(p_subject text)
    returns table (id uuid, at timestamptz, kind text, role text, school_name text, actor_last_name text, actor_first_name text,
                   actor_middle_name text, actor_role text, told boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.at, e.kind, e.role, s.short_name, p.last_name, p.first_name, p.middle_name, e.actor_role,
           coalesce(e.at <= a.told_until, false)
    from account a
    join access_event e on e.account_id = a.id and e.actor_id is distinct from e.person_id
    join school s on s.school_id = e.school_id
    left join person p on p.school_id = e.school_id and p.id = e.actor_id
    where a.subject = p_subject and a.status = 'ACTIVE' and e.kind <> 'ISSUED'
    order by e.at desc, e.id desc limit 50
$$;
create function acknowledge_access_events(p_subject text, p_until timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update account set told_until = greatest(coalesce(told_until, p_until), least(p_until, now())) where subject = p_subject
$$;
-- The triggers' functions stay callable by nobody; these are for the application.
revoke execute on function record_role_grants(), record_role_ends(), record_role_changes(), record_account_blocks(),
    record_guardian_blocks(), account_reach(uuid, date), use_account(text), renew_subject(uuid, text),
    join_place(text, text, text), own_access_events(text), acknowledge_access_events(text, timestamptz) from public;
grant execute on function account_reach(uuid, date), use_account(text), renew_subject(uuid, text),
    join_place(text, text, text), own_access_events(text), acknowledge_access_events(text, timestamptz) to eschool_app;
