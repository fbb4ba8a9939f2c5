-- One journal = one subject × one group × one academic year. It fixes the year of everything below it,
-- so every query of the volume tables names the year and touches one partition.
create table journal (
    school_id      uuid not null,
    academic_year  int  not null,
    id             uuid not null,
    subject_id     uuid not null,
    group_id       uuid not null,
    grade          int  not null check (grade between 1 and 11),
    scale          text not null check (scale in ('FIVE_POINT', 'TEN_POINT', 'HUNDRED_POINT', 'PASS_FAIL', 'NO_MARKS')),
    lesson_plan_id uuid,
    version        int  not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, subject_id, group_id),
    unique (school_id, academic_year, id, subject_id, group_id),
    foreign key (school_id, academic_year) references academic_year,
    foreign key (school_id, subject_id) references subject,
    foreign key (school_id, academic_year, group_id) references study_group,
    foreign key (school_id, lesson_plan_id) references lesson_plan
);
create index journal_group on journal (school_id, academic_year, group_id);
select protect_school_table('journal');

create table journal_teacher (
    school_id     uuid      not null,
    academic_year int       not null,
    journal_id    uuid      not null,
    teacher_id    uuid      not null,
    during        daterange not null,
    primary key (school_id, academic_year, journal_id, teacher_id, during),
    foreign key (school_id, academic_year, journal_id) references journal,
    foreign key (school_id, teacher_id) references person,
    exclude using gist (school_id with =, journal_id with =, teacher_id with =, during with &&)
);
create index journal_teacher_teacher on journal_teacher (school_id, teacher_id);
select protect_school_table('journal_teacher');

create table lesson (
    school_id           uuid not null,
    academic_year       int  not null,
    id                  uuid not null,
    journal_id          uuid not null,
    subject_id          uuid not null,
    group_id            uuid not null,
    on_date             date not null,
    lesson_number       int  not null check (lesson_number between 0 and 12),
    starts_at           time not null,
    ends_at             time not null,
    during              tsrange not null generated always as (tsrange(on_date + starts_at, on_date + ends_at)) stored,
    teacher_id          uuid not null,
    substitute_id       uuid,
    room_id             uuid,
    room_shared         boolean not null default false,
    status              text not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    plan_item_id        uuid,
    topic               text check (length(topic) between 1 and 2000),
    topic_at            timestamptz, -- when the topic was first entered: shows what was entered late
    attendance_taken_at timestamptz,
    version             int  not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, id, journal_id, on_date),
    foreign key (school_id, academic_year, journal_id, subject_id, group_id)
        references journal (school_id, academic_year, id, subject_id, group_id),
    foreign key (school_id, teacher_id) references person,
    foreign key (school_id, substitute_id) references person,
    foreign key (school_id, room_id) references room,
    foreign key (school_id, plan_item_id) references plan_item,
    check (starts_at < ends_at)
) partition by list (academic_year);
create index lesson_group_day on lesson (school_id, academic_year, group_id, on_date);
create index lesson_journal_day on lesson (school_id, academic_year, journal_id, on_date, lesson_number);
create index lesson_teacher_day on lesson (school_id, academic_year, teacher_id, on_date);
create index lesson_substitute_day on lesson (school_id, academic_year, substitute_id, on_date) where substitute_id is not null;
select protect_school_table('lesson');

create table homework (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    lesson_id     uuid not null, -- given at
    group_id      uuid not null,
    student_id    uuid,          -- individual homework; null = for everyone
    text          text not null check (length(text) between 1 and 4000),
    due_lesson_id uuid,
    due_on        date,
    given_at      timestamptz not null,
    version       int  not null default 1,
    primary key (school_id, academic_year, id),
    foreign key (school_id, academic_year, lesson_id) references lesson,
    foreign key (school_id, academic_year, due_lesson_id) references lesson,
    foreign key (school_id, student_id) references student
) partition by list (academic_year);
create unique index homework_general on homework (school_id, academic_year, lesson_id) where student_id is null;
create index homework_due on homework (school_id, academic_year, group_id, due_on);
create index homework_due_lesson on homework (school_id, academic_year, due_lesson_id);
select protect_school_table('homework');
create policy individual_homework on homework as restrictive using (
    student_id is null or (select session_scope()) <> 'FAMILY' or student_id = any ((select session_students())::uuid[]));
select protect_writes('homework', array['SCHOOL', 'JOURNALS']);

create table work (
    school_id     uuid         not null,
    academic_year int          not null,
    id            uuid         not null,
    journal_id    uuid         not null,
    lesson_id     uuid         not null,
    position      int          not null check (position between 1 and 9),
    work_type_id  uuid         not null,
    title         text check (length(title) between 1 and 300),
    weight        numeric(4,2) not null check (weight > 0 and weight <= 10),
    version       int          not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, lesson_id, position),
    unique (school_id, academic_year, id, lesson_id),
    foreign key (school_id, academic_year, lesson_id) references lesson,
    foreign key (school_id, work_type_id) references work_type
) partition by list (academic_year);
create index work_journal on work (school_id, academic_year, journal_id);
select protect_school_table('work');
select protect_writes('work', array['SCHOOL', 'JOURNALS']);

-- A cell of the journal: at most one mark per work and pupil (the key says so).
-- on_date repeats the lesson's date so that a week or a term of a pupil is one index range.
create table mark (
    school_id     uuid        not null,
    academic_year int         not null,
    work_id       uuid        not null,
    student_id    uuid        not null,
    journal_id    uuid        not null,
    lesson_id     uuid        not null,
    on_date       date        not null,
    entry         text        not null check (length(entry) between 1 and 12),
    made_up       boolean     not null default false,
    comment       text check (length(comment) between 1 and 500),
    due_on        date,       -- of a debt
    late          boolean     not null default false,
    corrected     boolean     not null default false,
    changed_at    timestamptz not null,
    changed_by    uuid        not null,
    version       int         not null default 1,
    primary key (school_id, academic_year, work_id, student_id),
    foreign key (school_id, academic_year, work_id, lesson_id) references work (school_id, academic_year, id, lesson_id),
    foreign key (school_id, academic_year, lesson_id, journal_id, on_date)
        references lesson (school_id, academic_year, id, journal_id, on_date) on update cascade,
    foreign key (school_id, student_id) references student,
    foreign key (school_id, changed_by) references person,
    check ((entry = 'DEBT') = (due_on is not null))
) partition by list (academic_year);
create index mark_student_day on mark (school_id, academic_year, student_id, on_date);
create index mark_journal_day on mark (school_id, academic_year, journal_id, on_date);
select protect_school_table('mark');
select protect_student_rows('mark', 'journal_id');
select protect_writes('mark', array['SCHOOL', 'JOURNALS']);

create table attendance (
    school_id     uuid        not null,
    academic_year int         not null,
    lesson_id     uuid        not null,
    student_id    uuid        not null,
    journal_id    uuid        not null,
    on_date       date        not null,
    code          text        not null check (code in ('ABSENT', 'UNEXCUSED', 'EXCUSED', 'ILL', 'LATE', 'EXEMPT')),
    minutes_late  int check (minutes_late between 1 and 90),
    changed_at    timestamptz not null,
    changed_by    uuid        not null,
    version       int         not null default 1,
    primary key (school_id, academic_year, lesson_id, student_id),
    foreign key (school_id, academic_year, lesson_id, journal_id, on_date)
        references lesson (school_id, academic_year, id, journal_id, on_date) on update cascade,
    foreign key (school_id, student_id) references student,
    foreign key (school_id, changed_by) references person,
    check (minutes_late is null or code = 'LATE')
) partition by list (academic_year);
create index attendance_student_day on attendance (school_id, academic_year, student_id, on_date);
create index attendance_journal_day on attendance (school_id, academic_year, journal_id, on_date);
select protect_school_table('attendance');
select protect_student_rows('attendance', 'journal_id');
select protect_writes('attendance', array['SCHOOL', 'JOURNALS', 'CLASS']);

create table period_mark (
    school_id     uuid        not null,
    academic_year int         not null,
    journal_id    uuid        not null,
    student_id    uuid        not null,
    kind          text        not null check (kind in ('TERM', 'YEAR', 'EXAM', 'FINAL')),
    term_number   int         not null default 0, -- 0 for everything but a term
    entry         text        not null check (length(entry) between 1 and 12),
    changed_at    timestamptz not null,
    changed_by    uuid        not null,
    version       int         not null default 1,
    primary key (school_id, academic_year, journal_id, student_id, kind, term_number),
    foreign key (school_id, academic_year, journal_id) references journal,
    foreign key (school_id, student_id) references student,
    foreign key (school_id, changed_by) references person,
    check ((kind = 'TERM') = (term_number > 0))
) partition by list (academic_year);
create index period_mark_student on period_mark (school_id, academic_year, student_id);
select protect_school_table('period_mark');
select protect_student_rows('period_mark', 'journal_id');
select protect_writes('period_mark', array['SCHOOL', 'JOURNALS']);
