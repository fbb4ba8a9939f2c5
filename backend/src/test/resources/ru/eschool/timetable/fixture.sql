insert into lesson (school_id, academic_year, id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id, substitute_id, room_id, audience_id, whole_class)
select l.*, g.audience_id, g.whole_class from (values
    (:SCHOOL, 2026, :LESSON_CLOSED_TERM, :MATHS, :GROUP_7A, date '2026-09-10', 1, time '08:30', time '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_9_NOV, :MATHS, :GROUP_7A, date '2026-11-09', 1, time '08:30', time '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_11_NOV_SUBSTITUTED, :MATHS, :GROUP_7A, date '2026-11-11', 1, time '08:30', time '09:15', :TEACHER, :TEACHER2, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_TODAY, :MATHS, :GROUP_7A, date '2026-11-12', 1, time '08:30', time '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_TOMORROW, :MATHS, :GROUP_7A, date '2026-11-13', 1, time '08:30', time '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_RUSSIAN_TODAY, :RUSSIAN, :GROUP_7A, date '2026-11-12', 2, time '09:25', time '10:10', :TEACHER2, null, :ROOM_22),
    (:SCHOOL, 2026, :LESSON_7B_TODAY, :MATHS, :GROUP_7B, date '2026-11-12', 1, time '08:30', time '09:15', :TEACHER2, null, :ROOM_22),
    (:SCHOOL, 2026, :LESSON_1A_TODAY, :MATHS, :GROUP_1A, date '2026-11-12', 2, time '09:25', time '10:10', :TEACHER, null, :ROOM_23),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LESSON, :FOREIGN_MATHS, :FOREIGN_GROUP, date '2026-11-12', 1, time '08:30', time '09:15', :STRANGER, null::uuid, null)
) l (school_id, academic_year, id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id, substitute_id, room_id)
join study_group g on g.school_id = l.school_id and g.id = l.group_id;
