-- What the version 20261122020000 let stand: a subgroup of 7А has a lesson beside the lesson of its whole class.
set local session_replication_role = replica;
insert into study_group (school_id, academic_year, id, kind, name, class_id)
select school_id, academic_year, '00000000-0000-7000-8000-00000000a0f1', 'SUBGROUP', '7А, группа 1', id from school_class
where id = '00000000-0000-7000-8000-00000000a0c1';
insert into journal (school_id, academic_year, id, subject_id, group_id, grade, scale)
select school_id, academic_year, '00000000-0000-7000-8000-00000000a0f2', subject_id, '00000000-0000-7000-8000-00000000a0f1', grade, scale
from journal where id = '00000000-0000-7000-8000-00000000a402';
insert into lesson (school_id, academic_year, id, journal_id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id)
select school_id, academic_year, '00000000-0000-7000-8000-00000000a0f3', '00000000-0000-7000-8000-00000000a0f2', subject_id,
       '00000000-0000-7000-8000-00000000a0f1', '2026-11-13', 1, '08:30', '09:15', teacher_id
from lesson where id = '00000000-0000-7000-8000-00000000a516';
