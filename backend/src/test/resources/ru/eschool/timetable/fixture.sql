insert into lesson (school_id, academic_year, id, journal_id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id, substitute_id, room_id, status, topic, topic_at, attendance_taken_at) values
    (:SCHOOL, 2026, :LESSON_CLOSED_TERM, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, '2026-09-10', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21, 'HELD', 'Повторение', '2026-09-10 09:20+03', '2026-09-10 08:35+03'),
    (:SCHOOL, 2026, :LESSON_9_NOV, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, '2026-11-09', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21, 'HELD', 'Контрольная работа № 2', '2026-11-09 09:20+03', '2026-11-09 08:35+03'),
    (:SCHOOL, 2026, :LESSON_11_NOV_SUBSTITUTED, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, '2026-11-11', 1, '08:30', '09:15', :TEACHER, :TEACHER2, :ROOM_21, 'PLANNED', null, null, null),
    (:SCHOOL, 2026, :LESSON_TODAY, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, '2026-11-12', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21, 'PLANNED', null, null, null),
    (:SCHOOL, 2026, :LESSON_TOMORROW, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, '2026-11-13', 1, '08:30', '09:15', :TEACHER, null, :ROOM_21, 'PLANNED', null, null, null),
    (:SCHOOL, 2026, :LESSON_RUSSIAN_TODAY, :JOURNAL_RUSSIAN_7A, :RUSSIAN, :GROUP_7A, '2026-11-12', 2, '09:25', '10:10', :TEACHER2, null, :ROOM_22, 'PLANNED', null, null, null),
    (:SCHOOL, 2026, :LESSON_7B_TODAY, :JOURNAL_MATHS_7B, :MATHS, :GROUP_7B, '2026-11-12', 1, '08:30', '09:15', :TEACHER2, null, :ROOM_22, 'PLANNED', null, null, null),
    (:SCHOOL, 2026, :LESSON_1A_TODAY, :JOURNAL_MATHS_1A, :MATHS, :GROUP_1A, '2026-11-12', 2, '09:25', '10:10', :TEACHER, null, :ROOM_23, 'PLANNED', null, null, null),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LESSON, :FOREIGN_JOURNAL, :FOREIGN_MATHS, :FOREIGN_GROUP, '2026-11-12', 1, '08:30', '09:15', :STRANGER, null, null, 'PLANNED', null, null, null);
