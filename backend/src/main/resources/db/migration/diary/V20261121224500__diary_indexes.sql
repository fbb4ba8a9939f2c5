-- The diary asks which groups a pupil is in and what was given at the lessons of a week: both by key alone.
drop index group_membership_student;
create index group_membership_student on group_membership (school_id, academic_year, student_id) include (group_id, during);
create index homework_lesson on homework (school_id, academic_year, lesson_id);
