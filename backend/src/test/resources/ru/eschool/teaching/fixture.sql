-- The confirmed load that the journals of the fixture come from, under the ids of their teachers; and a draft.
insert into teaching_load (school_id, academic_year, id, group_id, subject_id, grade, teacher_id, weekly_hours, since, confirmed_at)
select j.school_id, j.academic_year, t.id, j.group_id, j.subject_id, j.grade, t.teacher_id, 5, lower(t.during), '2026-08-28 12:00+03'
from journal j join journal_teacher t on t.school_id = j.school_id and t.academic_year = j.academic_year and t.journal_id = j.id;
insert into teaching_load (school_id, academic_year, id, group_id, subject_id, grade, teacher_id, weekly_hours, since) values
    (:SCHOOL, 2026, :LOAD_DRAFT, :GROUP_7B, :RUSSIAN, 7, :TEACHER, 3.5, '2026-09-01');
