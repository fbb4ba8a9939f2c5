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

-- A class teacher's session gives nobody a role.
drop policy writers_insert on role_assignment;
drop policy writers_update on role_assignment;
drop policy writers_delete on role_assignment;
select protect_writes('role_assignment', array['SCHOOL']);
