insert into curriculum_line (school_id, academic_year, grade, subject_id, weekly_hours)
select school_id, 2026, g, id, 4.5 from subject, generate_series(2, 3) g;
