-- Names only: what a colleague or a family needs to see. Everything more personal is in person_detail.
create table person (
    school_id   uuid    not null references school,
    id          uuid    not null,
    account_id  uuid,
    last_name   text    not null check (length(last_name) between 1 and 100),
    first_name  text    not null check (length(first_name) between 1 and 100),
    middle_name text             check (length(middle_name) between 1 and 100),
    is_staff    boolean not null default false,
    version     int     not null default 1,
    primary key (school_id, id)
);
create unique index person_account on person (account_id, school_id) where account_id is not null;
create index person_name on person (school_id, lower(last_name) text_pattern_ops, lower(first_name) text_pattern_ops);
select protect_school_table('person');
create policy family_sees_staff_and_own on person as restrictive for select using (
    (select session_scope()) <> 'FAMILY' or is_staff or id = (select session_person())
    or id = any ((select session_students())::uuid[]));
select protect_writes('person', array['SCHOOL', 'CLASS', 'FAMILY']);

create table person_detail (
    school_id            uuid not null,
    person_id            uuid not null,
    birth_date           date,
    sex                  text check (sex in ('M', 'F')),
    snils                text check (snils ~ '^[0-9]{11}$'),
    citizenship          text,
    registration_address text,
    living_address       text,
    phone                text,
    email                text,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person
);
create unique index person_detail_snils on person_detail (school_id, snils) where snils is not null;
select protect_school_table('person_detail');

create table staff_member (
    school_id uuid not null,
    person_id uuid not null,
    position  text not null,
    hired_on  date not null,
    left_on   date,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person
);
select protect_school_table('staff_member');

create table student (
    school_id   uuid not null,
    person_id   uuid not null,
    enrolled_on date not null,
    departed_on date,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person,
    check (departed_on is null or departed_on >= enrolled_on)
);
select protect_school_table('student');

create table guardianship (
    school_id      uuid not null,
    student_id     uuid not null,
    guardian_id    uuid not null,
    kinship        text not null,
    -- A court order takes the right away at once; the row stays as the record of it.
    blocked_at     timestamptz,
    blocked_reason text,
    version        int  not null default 1,
    primary key (school_id, student_id, guardian_id),
    foreign key (school_id, student_id) references student,
    foreign key (school_id, guardian_id) references person,
    check (student_id <> guardian_id),
    check (blocked_at is null or blocked_reason is not null)
);
create index guardianship_guardian on guardianship (school_id, guardian_id);
select protect_school_table('guardianship');
create policy family_own on guardianship as restrictive for select using (
    (select session_scope()) <> 'FAMILY' or guardian_id = (select session_person()));
select protect_writes('guardianship', array['SCHOOL', 'CLASS']);
create policy details_visible on person_detail as restrictive using (
    case (select session_scope())
        when 'SCHOOL' then true
        when 'CLASS' then person_id = any ((select session_students())::uuid[])
            or exists (select from guardianship g where g.school_id = person_detail.school_id
                       and g.guardian_id = person_detail.person_id and g.student_id = any ((select session_students())::uuid[]))
        when 'FAMILY' then person_id = (select session_person()) or person_id = any ((select session_students())::uuid[])
        else false end);

create table school_class (
    school_id        uuid not null,
    academic_year    int  not null,
    id               uuid not null,
    grade            int  not null check (grade between 1 and 11),
    letter           text not null,
    shift            int  not null default 1 check (shift in (1, 2)),
    class_teacher_id uuid,
    bell_schedule_id uuid,
    version          int  not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, grade, letter),
    foreign key (school_id, academic_year) references academic_year,
    foreign key (school_id, class_teacher_id) references person,
    foreign key (school_id, bell_schedule_id) references bell_schedule
);
create index school_class_teacher on school_class (school_id, class_teacher_id);
select protect_school_table('school_class');

-- Who is taught together. A class's own pupils are the members of its WHOLE_CLASS group.
create table study_group (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    kind          text not null check (kind in ('WHOLE_CLASS', 'SUBGROUP', 'STREAM', 'ELECTIVE', 'EXTRACURRICULAR', 'EXTENDED_DAY', 'INDIVIDUAL')),
    name          text not null, -- «7Б», «7Б, английский 1»
    class_id      uuid,
    primary key (school_id, academic_year, id),
    foreign key (school_id, academic_year, class_id) references school_class,
    check (kind not in ('WHOLE_CLASS', 'SUBGROUP') or class_id is not null)
);
create unique index study_group_whole_class on study_group (school_id, academic_year, class_id) where kind = 'WHOLE_CLASS';
select protect_school_table('study_group');

create table group_membership (
    school_id     uuid      not null,
    academic_year int       not null,
    group_id      uuid      not null,
    student_id    uuid      not null,
    whole_class   boolean   not null, -- the group is a WHOLE_CLASS group
    during        daterange not null check (not isempty(during)),
    primary key (school_id, academic_year, group_id, student_id, during),
    foreign key (school_id, academic_year, group_id) references study_group,
    foreign key (school_id, student_id) references student,
    constraint membership_no_overlap exclude using gist (school_id with =, group_id with =, student_id with =, during with &&),
    constraint one_class_at_a_time exclude using gist (school_id with =, student_id with =, during with &&) where (whole_class)
);
create index group_membership_student on group_membership (school_id, academic_year, student_id);
select protect_school_table('group_membership');
create policy family_own on group_membership as restrictive for select using (
    (select session_scope()) <> 'FAMILY' or student_id = any ((select session_students())::uuid[]));
select protect_writes('group_membership', array['SCHOOL', 'CLASS']);

create table people_import (
    school_id  uuid        not null references school,
    id         uuid        not null,
    file_name  text        not null,
    status     text        not null check (status in ('PREVIEWED', 'APPLIED')),
    content    jsonb       not null, -- the parsed rows with their issues
    created_by uuid        not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    version    int         not null default 1,
    primary key (school_id, id),
    foreign key (school_id, created_by) references person
);
select protect_school_table('people_import');
create policy office_only on people_import as restrictive using ((select session_scope()) = 'SCHOOL');
