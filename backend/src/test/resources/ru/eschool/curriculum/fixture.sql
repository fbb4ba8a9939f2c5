-- A grade that has no class yet, so that the load and the plans of the others are held against what their tests say.
insert into curriculum_line (school_id, academic_year, id, grade, subject_id, weekly_hours) values
    (:SCHOOL, 2026, :LINE_RUSSIAN_2, 2, :RUSSIAN, 5),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LINE, 2, :FOREIGN_MATHS, 4);
