insert into region values (:REGION, 'Область'), (:FOREIGN_REGION, 'Чужой край');
insert into municipality values (:MUNICIPALITY, :REGION, 'Город'), (:NEIGHBOURS, :REGION, 'Район'), (:FOREIGN_MUNICIPALITY, :FOREIGN_REGION, 'Чужой город');
insert into school (school_id, municipality_id, short_name, full_name, locality) values
    (:SCHOOL, :MUNICIPALITY, 'Школа № 10', 'МБОУ «Школа № 10»', 'г. Северный'),
    (:FOREIGN_SCHOOL, :FOREIGN_MUNICIPALITY, 'Школа № 11', 'МБОУ «Школа № 11»', 'г. Северный');
insert into academic_year (school_id, academic_year, id, starts_on, ends_on)
    values (:SCHOOL, 2026, :YEAR, '2026-09-01', '2027-05-26'), (:FOREIGN_SCHOOL, 2026, :FOREIGN_YEAR, '2026-09-01', '2027-05-26');
insert into term (school_id, academic_year, id, scheme, number, starts_on, ends_on, status, closed_at)
    select s, 2026, gen_random_uuid(), 'QUARTER', n, d1::date, d2::date, st, case st when 'CLOSED' then timestamptz '2026-10-28 12:00+03' end
    from unnest(array[:SCHOOL, :FOREIGN_SCHOOL]) s,
         (values (1, '2026-09-01', '2026-10-25', 'CLOSED'), (2, '2026-11-02', '2026-12-27', 'OPEN'),
                 (3, '2027-01-11', '2027-03-21', 'OPEN'), (4, '2027-03-29', '2027-05-26', 'OPEN')) q (n, d1, d2, st);
insert into holiday (school_id, academic_year, id, name, starts_on, ends_on)
    values (:SCHOOL, 2026, :AUTUMN_HOLIDAYS, 'Осенние каникулы', '2026-10-26', '2026-11-01'),
           (:SCHOOL, 2026, :UNITY_DAY, 'День народного единства', '2026-11-04', '2026-11-04');
insert into grade_scheme select s, 2026, g, 'QUARTER' from unnest(array[:SCHOOL, :FOREIGN_SCHOOL]) s, generate_series(1, 9) g;
insert into term_scheme (school_id, academic_year, id, code, name) values (:SCHOOL, 2026, gen_random_uuid(), 'OWN_9', 'Блоки');
insert into moved_day (school_id, academic_year, id, day, taught_as, reason)
    values (:SCHOOL, 2026, gen_random_uuid(), '2026-12-05', 1, 'Отработка за 28 декабря');
insert into bell_schedule values (:SCHOOL, :FIRST_SHIFT, 'Первая смена', 1);
insert into bell values (:SCHOOL, :FIRST_SHIFT, 1, '08:30', '09:15'), (:SCHOOL, :FIRST_SHIFT, 2, '09:25', '10:10');
insert into room (school_id, id, name, kind, floor, capacity, equipment, shared) values
    (:SCHOOL, :ROOM_21, '21', 'CLASSROOM', 2, 30, 'Интерактивная доска', false),
    (:SCHOOL, :ROOM_22, '22', 'CLASSROOM', 2, 30, null, false),
    (:SCHOOL, :ROOM_23, '23', 'CLASSROOM', 2, 30, null, false),
    (:SCHOOL, :GYM, 'Спортивный зал', 'GYM', 1, 60, null, true),
    (:FOREIGN_SCHOOL, :FOREIGN_ROOM, '21', 'CLASSROOM', null, null, null, false);
insert into subject (school_id, id, name, short_name, area, position) values
    (:SCHOOL, :MATHS, 'Математика', 'Матем.', 'Математика и информатика', 2),
    (:SCHOOL, :RUSSIAN, 'Русский язык', 'Русск.', 'Русский язык и литература', 1),
    (:FOREIGN_SCHOOL, :FOREIGN_MATHS, 'Математика', 'Матем.', 'Математика и информатика', 1);
