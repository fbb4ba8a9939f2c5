insert into journal (school_id, academic_year, id, subject_id, group_id, grade, scale) values
    (:SCHOOL, 2026, :JOURNAL_MATHS_7A, :MATHS, :GROUP_7A, 7, 'FIVE_POINT'),
    (:SCHOOL, 2026, :JOURNAL_RUSSIAN_7A, :RUSSIAN, :GROUP_7A, 7, 'FIVE_POINT'),
    (:SCHOOL, 2026, :JOURNAL_MATHS_7B, :MATHS, :GROUP_7B, 7, 'FIVE_POINT'),
    (:SCHOOL, 2026, :JOURNAL_MATHS_1A, :MATHS, :GROUP_1A, 1, 'NO_MARKS'),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_JOURNAL, :FOREIGN_MATHS, :FOREIGN_GROUP, 7, 'FIVE_POINT');
insert into journal_teacher (school_id, academic_year, id, journal_id, teacher_id, during) values
    (:SCHOOL, 2026, :LOAD_MATHS_7A, :JOURNAL_MATHS_7A, :TEACHER, '[2026-09-01,)'),
    (:SCHOOL, 2026, :LOAD_RUSSIAN_7A, :JOURNAL_RUSSIAN_7A, :TEACHER2, '[2026-09-01,)'),
    (:SCHOOL, 2026, :LOAD_MATHS_7B, :JOURNAL_MATHS_7B, :TEACHER2, '[2026-09-01,)'),
    (:SCHOOL, 2026, :LOAD_MATHS_1A, :JOURNAL_MATHS_1A, :TEACHER, '[2026-09-01,)'),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LOAD, :FOREIGN_JOURNAL, :STRANGER, '[2026-09-01,)');
insert into lesson_record (school_id, academic_year, lesson_id, journal_id, held, topic, topic_at, attendance_taken_at) values
    (:SCHOOL, 2026, :LESSON_CLOSED_TERM, :JOURNAL_MATHS_7A, true, 'Повторение', '2026-09-10 09:20+03', '2026-09-10 08:35+03'),
    (:SCHOOL, 2026, :LESSON_9_NOV, :JOURNAL_MATHS_7A, true, 'Контрольная работа № 2', '2026-11-09 09:20+03', '2026-11-09 08:35+03');
insert into homework (school_id, academic_year, id, lesson_id, group_id, text, due_lesson_id, due_on, given_at) values
    (:SCHOOL, 2026, :HOMEWORK_11_NOV, :LESSON_9_NOV, :GROUP_7A, '§ 12, № 345', :LESSON_11_NOV_SUBSTITUTED, '2026-11-11', '2026-11-09 09:20+03'),
    (:SCHOOL, 2026, :HOMEWORK_CLOSED_TERM, :LESSON_CLOSED_TERM, :GROUP_7A, '№ 1', null, null, '2026-09-10 09:20+03'),
    (:SCHOOL, 2026, :HOMEWORK_7B, :LESSON_7B_TODAY, :GROUP_7B, '№ 7', null, null, '2026-11-12 08:50+03'),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_HOMEWORK, :FOREIGN_LESSON, :FOREIGN_GROUP, '№ 9', null, null, '2026-11-12 08:50+03');
insert into homework_file (school_id, academic_year, file_id, homework_id, name, media_type, bytes, sha256, added_at, added_by) values
    (:SCHOOL, 2026, :HOMEWORK_FILE, :HOMEWORK_CLOSED_TERM, 'Повторение.txt', 'text/plain', 9, sha256('Повт'), '2026-09-10 09:21+03', :TEACHER),
    (:SCHOOL, 2026, :HOMEWORK_FILE_7B, :HOMEWORK_7B, 'Дроби.txt', 'text/plain', 9, sha256('Дробь'), '2026-11-12 08:51+03', :TEACHER2),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_HOMEWORK_FILE, :FOREIGN_HOMEWORK, 'Чужое.txt', 'text/plain', 9, sha256('Чужо'), '2026-11-12 08:51+03', :STRANGER);
insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id, title, weight) values
    (:SCHOOL, 2026, :WORK_CLOSED_TERM, :JOURNAL_MATHS_7A, :LESSON_CLOSED_TERM, 1, :ANSWER, null, 1),
    (:SCHOOL, 2026, :WORK_9_NOV, :JOURNAL_MATHS_7A, :LESSON_9_NOV, 1, :CONTROL, 'Линейные уравнения', 2),
    (:SCHOOL, 2026, :WORK_TODAY, :JOURNAL_MATHS_7A, :LESSON_TODAY, 1, :ANSWER, null, 1),
    (:SCHOOL, 2026, :WORK_7B_TODAY, :JOURNAL_MATHS_7B, :LESSON_7B_TODAY, 1, :ANSWER, null, 1),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_WORK, :FOREIGN_JOURNAL, :FOREIGN_LESSON, 1, :FOREIGN_ANSWER, null, 1);
insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry, entered_at, changed_at, changed_by) values
    (:SCHOOL, 2026, :WORK_CLOSED_TERM, :PUPIL_1, :JOURNAL_MATHS_7A, :LESSON_CLOSED_TERM, '2026-09-10', '3', '2026-09-10 09:20+03', '2026-09-10 09:20+03', :TEACHER),
    (:SCHOOL, 2026, :WORK_9_NOV, :PUPIL_1, :JOURNAL_MATHS_7A, :LESSON_9_NOV, '2026-11-09', '5', '2026-11-09 15:00+03', '2026-11-09 15:00+03', :TEACHER),
    (:SCHOOL, 2026, :WORK_9_NOV, :PUPIL_2, :JOURNAL_MATHS_7A, :LESSON_9_NOV, '2026-11-09', '4', '2026-11-09 15:00+03', '2026-11-09 15:00+03', :TEACHER),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_WORK, :FOREIGN_PUPIL, :FOREIGN_JOURNAL, :FOREIGN_LESSON, '2026-11-12', '5', '2026-11-12 09:00+03', '2026-11-12 09:00+03', :STRANGER);
insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code, changed_at, changed_by) values
    (:SCHOOL, 2026, :LESSON_9_NOV, :PUPIL_3, :JOURNAL_MATHS_7A, '2026-11-09', 'ILL', '2026-11-09 08:35+03', :TEACHER);
insert into period_mark (school_id, academic_year, journal_id, student_id, kind, term_scheme, term_number, entry, changed_at, changed_by) values
    (:SCHOOL, 2026, :JOURNAL_MATHS_7A, :PUPIL_1, 'TERM', 'QUARTER', 1, '4', '2026-10-24 12:00+03', :TEACHER),
    (:SCHOOL, 2026, :JOURNAL_MATHS_7A, :PUPIL_2, 'TERM', 'QUARTER', 1, '3', '2026-10-24 12:00+03', :TEACHER),
    (:SCHOOL, 2026, :JOURNAL_MATHS_7A, :PUPIL_3, 'TERM', 'QUARTER', 1, 'NOT_ASSESSED', '2026-10-24 12:00+03', :TEACHER);
