-- An account is a person's sign-in (Keycloak subject); one account may act in several schools.
create table account (
    id         uuid primary key,
    subject    text        not null unique,
    login      text        not null unique,
    status     text        not null default 'ACTIVE' check (status in ('ACTIVE', 'BLOCKED')),
    created_at timestamptz not null
);
alter table account enable row level security;
alter table account force row level security;
create policy lookup on account to eschool_owner using (true);
create policy own_school on account for select to eschool_app using (
    exists (select from person p where p.account_id = account.id));
create policy issue on account for insert to eschool_app with check ((select session_scope()) in ('SCHOOL', 'CLASS'));
grant select, insert on account to eschool_app;
alter table person add foreign key (account_id) references account;

create table role_assignment (
    school_id uuid      not null,
    id        uuid      not null,
    person_id uuid      not null,
    role      text      not null check (role in ('TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER',
        'REGISTRAR', 'HR_OFFICER', 'FACILITIES_MANAGER', 'SCHOOL_ADMIN', 'GUARDIAN', 'STUDENT',
        'MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER')),
    during    daterange not null,
    primary key (school_id, id),
    foreign key (school_id, person_id) references person,
    exclude using gist (school_id with =, person_id with =, role with =, during with &&)
);
select protect_school_table('role_assignment');
create policy family_own on role_assignment as restrictive for select using (
    (select session_scope()) <> 'FAMILY' or person_id = (select session_person()));
select protect_writes('role_assignment', array['SCHOOL', 'CLASS']);

-- A school's own consent to a machine account: revoking it closes the door at the next request.
create table service_account_grant (
    school_id  uuid        not null references school,
    client_id  text        not null,
    scopes     text[]      not null,
    granted_at timestamptz not null,
    revoked_at timestamptz,
    primary key (school_id, client_id)
);
select protect_school_table('service_account_grant');

-- open_session() and account_memberships() run as the owner: these policies are theirs alone.
create policy lookup on school for select to eschool_owner using (true);
create policy lookup on person for select to eschool_owner using (true);
create policy lookup on role_assignment for select to eschool_owner using (true);
create policy lookup on service_account_grant for select to eschool_owner using (true);
create policy lookup on guardianship for select to eschool_owner using (true);
create policy lookup on school_class for select to eschool_owner using (true);
create policy lookup on study_group for select to eschool_owner using (true);
create policy lookup on group_membership for select to eschool_owner using (true);
