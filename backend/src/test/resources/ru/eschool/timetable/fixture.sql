insert into lesson (school_id, academic_year, id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id, substitute_id, room_id) values
    (:SCHOOL, 2026, :LESSON_CLOSED_TERM, :MATHS, :GROUP_7A, '2026-09-10', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_9_NOV, :MATHS, :GROUP_7A, '2026-11-09', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_11_NOV_SUBSTITUTED, :MATHS, :GROUP_7A, '2026-11-11', 1, '08:30', '09:15', :TEACHER, :TEACHER2, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_TODAY, :MATHS, :GROUP_7A, '2026-11-12', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_TOMORROW, :MATHS, :GROUP_7A, '2026-11-13', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21),
    (:SCHOOL, 2026, :LESSON_RUSSIAN_TODAY, :RUSSIAN, :GROUP_7A, '2026-11-12', 2, '09:25', '10:10', :TEACHER2, null, :ROOM_22),
    (:SCHOOL, 2026, :LESSON_7B_TODAY, :MATHS, :GROUP_7B, '2026-11-12', 1, '08:30', '09:15', :TEACHER2, null, :ROOM_22),
    (:SCHOOL, 2026, :LESSON_1A_TODAY, :MATHS, :GROUP_1A, '2026-11-12', 2, '09:25', '10:10', :TEACHER, null, :ROOM_23),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LESSON, :FOREIGN_MATHS, :FOREIGN_GROUP, '2026-11-12', 1, '08:30', '09:15', :STRANGER, null, null);
