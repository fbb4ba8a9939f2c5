-- What a teacher records of a lesson leaves the timetable's row: plan, topic, attendance taken, whether it was held. A
-- lesson without a row here has nothing recorded and counts as version 0. A lesson belongs to the journal of its subject
-- and group, so that the timetable need not know journals.
create table lesson_record (
    school_id           uuid not null,
    academic_year       int  not null,
    lesson_id           uuid not null,
    journal_id          uuid not null,
    plan_item_id        uuid,
    topic               text check (length(topic) between 1 and 2000),
    topic_at            timestamptz, -- when the topic was first entered: shows what was entered late
    held                boolean not null default false,
    attendance_taken_at timestamptz,
    version             int  not null default 1,
    primary key (school_id, academic_year, lesson_id),
    foreign key (school_id, academic_year, lesson_id) references lesson,
    foreign key (school_id, academic_year, journal_id) references journal,
    foreign key (school_id, plan_item_id) references plan_item
) partition by list (academic_year);
create index lesson_record_journal on lesson_record (school_id, academic_year, journal_id);
select protect_school_table('lesson_record', '{TEACHER}');
select name_writers('lesson_record', '{}', '{delete}');
select register_volume_table('lesson_record');

alter table lesson no force row level security;
alter table lesson_record no force row level security;
insert into lesson_record (school_id, academic_year, lesson_id, journal_id, plan_item_id, topic, topic_at, held,
    attendance_taken_at, version)
select school_id, academic_year, id, journal_id, plan_item_id, topic, topic_at, status = 'HELD', attendance_taken_at, version
from lesson
where plan_item_id is not null or topic is not null or attendance_taken_at is not null or status = 'HELD';
alter table lesson_record force row level security;
alter table lesson force row level security;

-- Marks and attendance followed their lesson together with its journal. The journal of a mark is now its work's.
do $$
declare
    link record;
begin
    for link in select conrelid::regclass as cells, conname from pg_constraint
                where contype = 'f' and confrelid = 'lesson'::regclass and conparentid = 0
                  and conrelid in ('mark'::regclass, 'attendance'::regclass) loop
        execute format('alter table %s drop constraint %I', link.cells, link.conname);
    end loop;
    for link in select conname from pg_constraint
                where contype = 'f' and confrelid = 'work'::regclass and conparentid = 0 and conrelid = 'mark'::regclass loop
        execute format('alter table mark drop constraint %I', link.conname);
    end loop;
end $$;
alter table work add foreign key (school_id, academic_year, journal_id) references journal;
alter table work add unique (school_id, academic_year, id, lesson_id, journal_id);
alter table work drop constraint work_school_id_academic_year_id_lesson_id_key;
alter table mark add foreign key (school_id, academic_year, work_id, lesson_id, journal_id)
    references work (school_id, academic_year, id, lesson_id, journal_id);
alter table mark add foreign key (school_id, academic_year, lesson_id, on_date)
    references lesson (school_id, academic_year, id, on_date) on update cascade;
alter table attendance add foreign key (school_id, academic_year, lesson_id, on_date)
    references lesson (school_id, academic_year, id, on_date) on update cascade;
alter table attendance add foreign key (school_id, academic_year, journal_id) references journal;

-- What is recorded changes the week of its lesson, as works do.
alter function stamp_works() rename to stamp_weeks_of_lessons;
select stamp_on_change('lesson_record', 'stamp_weeks_of_lessons');
-- A lesson shows in the week of its group under its journal.
select stamp_on_change('journal', 'stamp_school');
