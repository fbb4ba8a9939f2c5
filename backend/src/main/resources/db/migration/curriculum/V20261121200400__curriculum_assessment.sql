create table curriculum_line (
    school_id     uuid         not null,
    academic_year int          not null,
    grade         int          not null check (grade between 1 and 11),
    subject_id    uuid         not null,
    weekly_hours  numeric(4,1) not null check (weekly_hours > 0),
    primary key (school_id, academic_year, grade, subject_id),
    foreign key (school_id, academic_year) references academic_year,
    foreign key (school_id, subject_id) references subject
);
select protect_school_table('curriculum_line');

create table lesson_plan (
    school_id     uuid        not null,
    id            uuid        not null,
    academic_year int         not null,
    subject_id    uuid        not null,
    grade         int         not null check (grade between 1 and 11),
    name          text        not null check (length(name) between 1 and 300),
    source        text,
    author_id     uuid,
    created_at    timestamptz not null,
    version       int         not null default 1,
    primary key (school_id, id),
    foreign key (school_id, academic_year) references academic_year,
    foreign key (school_id, subject_id) references subject,
    foreign key (school_id, author_id) references person
);
create index lesson_plan_subject on lesson_plan (school_id, subject_id, grade);
select protect_school_table('lesson_plan');

create table plan_item (
    school_id uuid not null,
    plan_id   uuid not null,
    id        uuid not null,
    position  int  not null check (position > 0),
    section   text,
    topic     text not null check (length(topic) between 1 and 2000),
    hours     int  not null check (hours between 1 and 400),
    homework  text,
    primary key (school_id, id),
    unique (school_id, plan_id, position),
    foreign key (school_id, plan_id) references lesson_plan on delete cascade
);
select protect_school_table('plan_item');

create table work_type (
    school_id      uuid         not null references school,
    id             uuid         not null,
    name           text         not null,
    short_name     text         not null,
    default_weight numeric(4,2) not null check (default_weight > 0),
    control        boolean      not null default false,
    position       int          not null,
    primary key (school_id, id),
    unique (school_id, name)
);
select protect_school_table('work_type');
