-- What refers to a lesson together with its day follows it when it moves.
alter table lesson add unique (school_id, academic_year, id, on_date);
-- The lessons of one subject of a group, in the order in which they are taught: what a journal shows.
create index lesson_subject_day on lesson (school_id, academic_year, group_id, subject_id, on_date, lesson_number);
