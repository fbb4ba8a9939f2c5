-- A lesson of the timetable says when, who, where and whether it is cancelled; what is recorded of it is the journal's.
alter table lesson no force row level security;
alter table lesson disable trigger user;
update lesson set status = 'PLANNED' where status = 'HELD';
alter table lesson enable trigger user;
alter table lesson force row level security;
alter table lesson drop constraint lesson_status_check;
alter table lesson add constraint lesson_status_check check (status in ('PLANNED', 'CANCELLED'));
drop index lesson_journal_day;
alter table lesson drop column journal_id, drop column plan_item_id, drop column topic, drop column topic_at,
    drop column attendance_taken_at, drop column version;
alter table lesson add foreign key (school_id, subject_id) references subject;
alter table lesson add foreign key (school_id, academic_year, group_id) references study_group;

-- A teacher who writes in a lesson holds its row meanwhile, for which PostgreSQL asks for the right to change it; nobody
-- changes it.
create policy held_not_changed on lesson as restrictive for update to eschool_app using (true) with check (false);
