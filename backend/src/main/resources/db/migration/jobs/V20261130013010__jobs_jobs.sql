-- Long work of a person: who has begun it, how far it is, what came of it.
create table job (
    school_id    uuid        not null references school,
    id           uuid        not null,
    kind         text        not null,
    person_id    uuid        not null,
    role         text        not null, -- in which the person has begun it
    subject      text        not null, -- the sign-in, and what its token was made for: they are proved again at every step
    token        text[]      not null,
    watchers     text[]      not null, -- roles that hold the right to work of this kind
    about        uuid,
    title        text        not null,
    request      jsonb,                -- what the person has decided: ids and choices
    state        text        not null default 'WAITING'
        constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    phase        text        not null default '',
    done         int         not null default 0,
    total        int         not null default 0,
    cancelling   boolean     not null default false,
    outcome      jsonb,                -- code of a text and its arguments
    attempts     int         not null default 0,
    runner       uuid,                 -- the instance that runs it, until the lease is over
    leased_until timestamptz,
    created_at   timestamptz not null,
    began_at     timestamptz,
    ended_at     timestamptz,
    primary key (school_id, id),
    constraint job_person foreign key (school_id, person_id) references person,
    constraint job_ended check ((ended_at is not null) = (state in ('DONE', 'FAILED', 'CANCELLED'))),
    constraint job_leased check ((leased_until is not null) = (state = 'RUNNING'))
);
create index job_of_person on job (school_id, person_id, role, id desc);
create index job_queue on job (id) where state = 'WAITING';
create index job_turn_of_school on job (school_id, began_at desc);
create index job_age on job (ended_at) where ended_at is not null;
-- A school has its turn with one job at a time, whatever the number of instances.
create unique index job_one_at_a_time on job (school_id) where state = 'RUNNING';
create unique index job_about_one_thing on job (school_id, kind, about) where state in ('WAITING', 'RUNNING');
select protect_school_table('job', '{SCHOOL,CLASS,JOURNALS}');
select name_writers('job', '{SCHOOL,CLASS,JOURNALS,SYSTEM}', '{update}'), name_writers('job', '{SYSTEM}', '{delete}');
select name_readers('job', '{SCHOOL,CLASS,JOURNALS}');
create policy runner on job using ((select session_scope()) = 'SYSTEM');
create policy own_or_watched on job as restrictive to eschool_app using (
    (select session_scope()) = 'SYSTEM'
    or person_id = (select session_person()) and role = (select session_role())
    or (select session_role()) = any (watchers));
create policy begun_by_oneself on job as restrictive for insert to eschool_app with check (
    person_id = (select session_person()) and role = (select session_role()));

-- The file that a job reads. It is full of personal data: gone as soon as the job has ended, and nobody but its owner reads it.
create table job_input (
    school_id uuid  not null,
    job_id    uuid  not null,
    content   bytea not null,
    primary key (school_id, job_id),
    constraint job_input_job foreign key (school_id, job_id) references job on delete cascade
);
alter table job_input alter column content set storage external; -- workbooks are compressed already
select protect_school_table('job_input', '{SCHOOL,CLASS,JOURNALS}');
select name_writers('job_input', '{}', '{update}'), name_writers('job_input', '{SCHOOL,CLASS,JOURNALS,SYSTEM}', '{delete}');
select name_readers('job_input', '{SCHOOL,CLASS,JOURNALS}');
create policy runner on job_input using ((select session_scope()) = 'SYSTEM');
create policy of_own_or_watched_job on job_input as restrictive to eschool_app using (
    (select session_scope()) = 'SYSTEM'
    or exists (select from job j where j.school_id = job_input.school_id and j.id = job_input.job_id));
