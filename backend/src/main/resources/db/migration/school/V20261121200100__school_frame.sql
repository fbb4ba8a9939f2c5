create table region (
    id   uuid primary key,
    name text not null
);
create table municipality (
    id        uuid primary key,
    region_id uuid not null references region,
    name      text not null
);
grant select on region, municipality to eschool_app;

create table school (
    school_id             uuid primary key,
    municipality_id       uuid not null references municipality,
    short_name            text not null,
    full_name             text not null,
    locality              text not null,
    time_zone             text not null default 'Europe/Moscow',
    current_academic_year int  not null check (current_academic_year between 2000 and 2100)
);
select protect_school_table('school');
create policy jobs on school for select using ((select session_scope()) = 'SYSTEM');

create table school_setting (
    school_id uuid  not null references school,
    name      text  not null,
    value     jsonb not null,
    version   int   not null default 1,
    primary key (school_id, name)
);
select protect_school_table('school_setting');

-- An academic year is named by the calendar year in which it starts: 2026 is 2026/2027.
create table academic_year (
    school_id     uuid not null references school,
    academic_year int  not null check (academic_year between 2000 and 2100),
    starts_on     date not null,
    ends_on       date not null,
    status        text not null default 'OPEN' check (status in ('PLANNED', 'OPEN', 'ARCHIVED')),
    primary key (school_id, academic_year),
    check (starts_on < ends_on)
);
select protect_school_table('academic_year');

create table term (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    scheme        text not null check (scheme in ('QUARTER', 'TRIMESTER', 'HALF_YEAR')),
    number        int  not null check (number between 1 and 4),
    starts_on     date not null,
    ends_on       date not null,
    status        text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
    closed_at     timestamptz,
    closed_by     uuid,
    version       int  not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, scheme, number),
    foreign key (school_id, academic_year) references academic_year,
    check (starts_on <= ends_on),
    check ((status = 'CLOSED') = (closed_at is not null)),
    exclude using gist (school_id with =, academic_year with =, scheme with =, daterange(starts_on, ends_on, '[]') with &&)
);
select protect_school_table('term');

create table holiday (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    name          text not null,
    starts_on     date not null,
    ends_on       date not null,
    primary key (school_id, academic_year, id),
    foreign key (school_id, academic_year) references academic_year,
    check (starts_on <= ends_on)
);
select protect_school_table('holiday');

create table grade_scheme (
    school_id     uuid not null,
    academic_year int  not null,
    grade         int  not null check (grade between 1 and 11),
    scheme        text not null check (scheme in ('QUARTER', 'TRIMESTER', 'HALF_YEAR')),
    primary key (school_id, academic_year, grade),
    foreign key (school_id, academic_year) references academic_year
);
select protect_school_table('grade_scheme');

create table bell_schedule (
    school_id uuid not null references school,
    id        uuid not null,
    name      text not null,
    shift     int  not null check (shift in (1, 2)),
    primary key (school_id, id)
);
select protect_school_table('bell_schedule');

create table bell (
    school_id        uuid not null,
    bell_schedule_id uuid not null,
    lesson_number    int  not null check (lesson_number between 0 and 12),
    starts_at        time not null,
    ends_at          time not null,
    primary key (school_id, bell_schedule_id, lesson_number),
    foreign key (school_id, bell_schedule_id) references bell_schedule,
    check (starts_at < ends_at)
);
select protect_school_table('bell');

create table room (
    school_id uuid    not null references school,
    id        uuid    not null,
    name      text    not null,
    capacity  int     check (capacity > 0),
    shared    boolean not null default false, -- a gym takes two classes at once
    primary key (school_id, id),
    unique (school_id, name)
);
select protect_school_table('room');

create table subject (
    school_id  uuid not null references school,
    id         uuid not null,
    name       text not null,
    short_name text not null,
    area       text not null, -- предметная область of the curriculum
    position   int  not null,
    primary key (school_id, id),
    unique (school_id, name)
);
select protect_school_table('subject');
