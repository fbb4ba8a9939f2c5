-- What the school knows of those who work in it (003, «Отдел кадров»; 001 §3.2: lists of staff are kept up to date): positions,
-- attestation, education and courses beside the days of hiring and dismissal. One record with parts, changed under its version.
alter table staff_member rename column left_on to dismissed_on;
alter table staff_member
    add column version              int  not null default 1,
    add column dismissal_document   text check (length(dismissal_document) between 1 and 200),
    add column reinstatement_reason text check (length(reinstatement_reason) between 1 and 500),
    add constraint dismissed_after_hired check (dismissed_on >= hired_on),
    add constraint dismissed_with_document check (dismissed_on is not null or dismissal_document is null);

create table staff_position (
    school_id uuid    not null,
    id        uuid    not null,
    person_id uuid    not null,
    title     text    not null check (length(title) between 1 and 200),
    kind      text    not null check (kind in ('MAIN', 'COMBINED')),
    rate      numeric(4, 3) check (rate > 0 and rate <= 2), -- null: taken over from before rates were kept
    starts_on date    not null,
    ends_on   date,
    primary key (school_id, id),
    foreign key (school_id, person_id) references staff_member,
    check (ends_on >= starts_on),
    -- Deferred: an exchange of two positions meets itself halfway.
    constraint one_main_position exclude using gist (
        school_id with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&) where (kind = 'MAIN')
        deferrable initially deferred
);
create index staff_position_person on staff_position (school_id, person_id);

create table staff_attestation (
    school_id   uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    category    text not null check (category in ('HIGHEST', 'FIRST', 'CONFORMITY')),
    attested_on date not null,
    document    text check (length(document) between 1 and 200),
    -- Conformity with the position is confirmed once in five years (273-ФЗ, ст. 49, ч. 2; приказ Минпросвещения № 196 of
    -- 24.03.2023). A category given before 1 September 2023 lasts the five years it was given for (приказ Минобрнауки
    -- № 276 of 07.04.2014, п. 24); one given since then has no end (приказ № 196).
    due_on      date generated always as (
        case when category = 'CONFORMITY' or attested_on < date '2023-09-01' then (attested_on + interval '5 years')::date end) stored,
    primary key (school_id, id),
    foreign key (school_id, person_id) references staff_member,
    constraint one_attestation_a_day unique (school_id, person_id, attested_on) deferrable initially deferred
);

create table staff_education (
    school_id    uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    level        text not null check (level in ('SECONDARY_GENERAL', 'SECONDARY_VOCATIONAL', 'BACHELOR', 'SPECIALIST', 'MASTER', 'POSTGRADUATE')),
    institution  text not null check (length(institution) between 1 and 300),
    speciality   text check (length(speciality) between 1 and 300),
    graduated_in int check (graduated_in between 1930 and 2100),
    document     text check (length(document) between 1 and 200),
    primary key (school_id, id),
    foreign key (school_id, person_id) references staff_member
);
create index staff_education_person on staff_education (school_id, person_id);

create table staff_course (
    school_id uuid not null,
    id        uuid not null,
    person_id uuid not null,
    title     text not null check (length(title) between 1 and 300),
    hours     int  not null check (hours between 1 and 5000),
    starts_on date not null,
    ends_on   date not null,
    document  text check (length(document) between 1 and 200),
    primary key (school_id, id),
    foreign key (school_id, person_id) references staff_member,
    check (ends_on >= starts_on)
);
create index staff_course_person on staff_course (school_id, person_id);

select protect_school_table(t.name::regclass, '{HR_OFFICER}')
from unnest(array['staff_position', 'staff_attestation', 'staff_education', 'staff_course']) t (name);
-- The office that keeps them, and who leads the school and its accounts.
select name_readers(t.name::regclass, '{HR_OFFICER,PRINCIPAL,DEPUTY_HEAD,SCHOOL_ADMIN}')
from unnest(array['staff_position', 'staff_attestation', 'staff_education', 'staff_course']) t (name);
-- Who works here and since when whoever plans the lessons has to know besides.
select name_readers('staff_member', '{HR_OFFICER,PRINCIPAL,DEPUTY_HEAD,SCHOOL_ADMIN,SCHEDULER}');
select name_writers('staff_member', '{HR_OFFICER}', '{insert,update}');

-- A position was a word on the record; it was held from hiring to leaving, and nobody said how much of a rate.
alter table staff_member no force row level security;
alter table staff_position no force row level security;
insert into staff_position (school_id, id, person_id, title, kind, starts_on, ends_on)
select school_id, next_id(), person_id, left(btrim(position), 200), 'MAIN', hired_on, dismissed_on
from staff_member where btrim(position) <> '';
alter table staff_position force row level security;
alter table staff_member force row level security;
alter table staff_member drop column position;

select record_history_of(t.name::regclass, 'id', 'person_id')
from unnest(array['staff_position', 'staff_education', 'staff_course']) t (name);
select record_history_of('staff_attestation', 'id', 'person_id', 'due_on');

-- HR enters people who come to work and corrects their names and days of birth; of everybody else it knows the name only.
select name_writers('person', '{SCHOOL_ADMIN,HR_OFFICER}', '{insert}'), name_writers('person', '{HR_OFFICER}', '{update}');
create policy staff_of_hr_officer_insert on person as restrictive for insert to eschool_app with check (
    (select session_role()) <> 'HR_OFFICER' or is_staff);
create policy staff_of_hr_officer_update on person as restrictive for update to eschool_app using (
    (select session_role()) <> 'HR_OFFICER' or is_staff);
select name_readers('person_detail',
    '{CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,REGISTRAR,SCHOOL_ADMIN,HR_OFFICER,GUARDIAN,STUDENT,roster.read}');
select name_writers('person_detail', '{SCHOOL_ADMIN,HR_OFFICER}', '{insert,update}');
-- Of the application alone: people_called() compares days of birth that the officer does not get to see.
drop policy details_visible on person_detail;
create policy details_visible on person_detail as restrictive to eschool_app using (
    case (select session_scope())
        when 'SCHOOL' then (select session_role()) <> 'HR_OFFICER' or exists (
            select from person p where p.school_id = person_detail.school_id and p.id = person_detail.person_id and p.is_staff)
        when 'MACHINE' then true
        when 'CLASS' then person_id = any ((select session_students())::uuid[])
            or exists (select from guardianship g where g.school_id = person_detail.school_id
                       and g.guardian_id = person_detail.person_id and g.student_id = any ((select session_students())::uuid[]))
        when 'FAMILY' then person_id = (select session_person()) or person_id = any ((select session_students())::uuid[])
        else false end);
