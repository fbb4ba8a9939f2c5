-- Integrators read all marks of a school in this order, part after part, without sorting.
create index mark_day on mark (school_id, academic_year, on_date, work_id, student_id);
