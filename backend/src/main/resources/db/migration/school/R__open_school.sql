-- Opens a school: its year with the customary terms, holidays and bells, the federal subjects, the kinds of work. Whom it gets
-- as its first administrator, identity knows. For the operator of the server. Ids are random, since nothing here is large.
create or replace function open_school(
    p_municipality uuid, p_short_name text, p_full_name text, p_locality text, p_time_zone text, p_year int)
    returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_school       uuid := gen_random_uuid();
    v_bells        uuid := gen_random_uuid();
    v_starts       date := make_date(p_year, 9, 1);
    v_ends         date := make_date(p_year + 1, 5, 26);
    v_autumn       date := make_date(p_year, 10, 26); -- the last day of the first quarter: a Saturday
    v_march        date := make_date(p_year + 1, 3, 21); -- and of the third
    v_february     date := make_date(p_year + 1, 2, 1); -- the Monday of the first grade's extra week
begin
    perform require_operator();
    perform enter_opened_school(v_school);
    insert into school (school_id, municipality_id, short_name, full_name, locality, time_zone)
    values (v_school, p_municipality, p_short_name, p_full_name, p_locality, p_time_zone);

    v_autumn := v_autumn - (extract(isodow from v_autumn)::int + 1) % 7;
    v_march := v_march - (extract(isodow from v_march)::int + 1) % 7;
    v_february := v_february + (8 - extract(isodow from v_february)::int) % 7 + 14;
    perform ensure_academic_year_partitions(p_year);
    insert into academic_year (school_id, academic_year, starts_on, ends_on) values (v_school, p_year, v_starts, v_ends);
    insert into term (school_id, academic_year, id, scheme, number, starts_on, ends_on)
    select v_school, p_year, gen_random_uuid(), t.* from (values
        ('QUARTER', 1, v_starts, v_autumn),
        ('QUARTER', 2, make_date(p_year, 11, 5), make_date(p_year, 12, 30)),
        ('QUARTER', 3, make_date(p_year + 1, 1, 11), v_march),
        ('QUARTER', 4, v_march + 9, v_ends),
        ('HALF_YEAR', 1, v_starts, make_date(p_year, 12, 30)),
        ('HALF_YEAR', 2, make_date(p_year + 1, 1, 11), v_ends)) as t;
    insert into holiday (school_id, academic_year, id, name, starts_on, ends_on, grades)
    select v_school, p_year, gen_random_uuid(), h.* from (values
        ('Осенние каникулы', v_autumn + 1, make_date(p_year, 11, 3), null::int[]),
        ('День народного единства', make_date(p_year, 11, 4), make_date(p_year, 11, 4), null),
        ('Зимние каникулы', make_date(p_year, 12, 31), make_date(p_year + 1, 1, 10), null),
        ('Дополнительные каникулы первоклассников', v_february, v_february + 6, array[1]),
        ('День защитника Отечества', make_date(p_year + 1, 2, 23), make_date(p_year + 1, 2, 23), null),
        ('Международный женский день', make_date(p_year + 1, 3, 8), make_date(p_year + 1, 3, 8), null),
        ('Весенние каникулы', v_march + 1, v_march + 8, null),
        ('Праздник Весны и Труда', make_date(p_year + 1, 5, 1), make_date(p_year + 1, 5, 1), null),
        ('День Победы', make_date(p_year + 1, 5, 9), make_date(p_year + 1, 5, 9), null)) as h;
    insert into grade_scheme (school_id, academic_year, grade, scheme)
    select v_school, p_year, g, case when g >= 10 then 'HALF_YEAR' else 'QUARTER' end from generate_series(1, 11) g;
    insert into bell_schedule (school_id, id, name, shift) values (v_school, v_bells, 'Первая смена', 1);
    insert into bell (school_id, bell_schedule_id, lesson_number, starts_at, ends_at)
    select v_school, v_bells, n, t::time, t::time + interval '40 minutes'
    from unnest(array['08:30', '09:20', '10:20', '11:20', '12:20', '13:10', '14:00', '14:50']) with ordinality as b (t, n);

    insert into subject (school_id, id, name, short_name, area, position)
    select v_school, gen_random_uuid(), s.name, s.short_name, s.area, s.position from (values
        ('Русский язык', 'Рус. яз.', 'Русский язык и литература', 1),
        ('Литературное чтение', 'Лит. чт.', 'Русский язык и литература', 2),
        ('Литература', 'Лит-ра', 'Русский язык и литература', 3),
        ('Родной язык', 'Родн. яз.', 'Родной язык и родная литература', 4),
        ('Родная литература', 'Родн. лит.', 'Родной язык и родная литература', 5),
        ('Иностранный язык', 'Ин. яз.', 'Иностранные языки', 6),
        ('Второй иностранный язык', '2-й ин. яз.', 'Иностранные языки', 7),
        ('Математика', 'Матем.', 'Математика и информатика', 8),
        ('Алгебра', 'Алгебра', 'Математика и информатика', 9),
        ('Алгебра и начала математического анализа', 'Алг. и нач. ан.', 'Математика и информатика', 10),
        ('Геометрия', 'Геом.', 'Математика и информатика', 11),
        ('Вероятность и статистика', 'Вер. и стат.', 'Математика и информатика', 12),
        ('Информатика', 'Инф.', 'Математика и информатика', 13),
        ('Окружающий мир', 'Окр. мир', 'Обществознание и естествознание', 14),
        ('История', 'История', 'Общественно-научные предметы', 15),
        ('Обществознание', 'Общ.', 'Общественно-научные предметы', 16),
        ('География', 'Геогр.', 'Общественно-научные предметы', 17),
        ('Физика', 'Физика', 'Естественно-научные предметы', 18),
        ('Химия', 'Химия', 'Естественно-научные предметы', 19),
        ('Биология', 'Биол.', 'Естественно-научные предметы', 20),
        ('Основы религиозных культур и светской этики', 'ОРКСЭ', 'Основы религиозных культур и светской этики', 21),
        ('Основы духовно-нравственной культуры народов России', 'ОДНКНР',
            'Основы духовно-нравственной культуры народов России', 22),
        ('Изобразительное искусство', 'ИЗО', 'Искусство', 23),
        ('Музыка', 'Музыка', 'Искусство', 24),
        ('Труд (технология)', 'Труд', 'Технология', 25),
        ('Физическая культура', 'Физ-ра', 'Физическая культура', 26),
        ('Основы безопасности и защиты Родины', 'ОБЗР', 'Основы безопасности и защиты Родины', 27),
        ('Индивидуальный проект', 'Инд. проект', 'Индивидуальный проект', 28)) as s (name, short_name, area, position);
    insert into work_type (school_id, id, name, short_name, default_weight, control, position)
    select v_school, gen_random_uuid(), w.name, w.short_name, w.weight, w.control, w.position from (values
        ('Ответ на уроке', 'Отв', 1.0, false, 1),
        ('Домашняя работа', 'ДР', 1.0, false, 2),
        ('Самостоятельная работа', 'СР', 1.5, false, 3),
        ('Проверочная работа', 'ПР', 1.5, false, 4),
        ('Тест', 'Т', 1.5, false, 5),
        ('Контрольная работа', 'КР', 2.0, true, 6),
        ('Диктант', 'Д', 2.0, true, 7),
        ('Сочинение', 'Соч', 2.0, true, 8),
        ('Лабораторная работа', 'ЛР', 1.5, false, 9),
        ('Практическая работа', 'ПрР', 1.5, false, 10),
        ('Проект', 'Пр', 1.5, false, 11),
        ('Норматив', 'Н', 1.5, false, 12)) as w (name, short_name, weight, control, position);

    perform leave_opened_school();
    perform record_operator_event('SCHOOL_OPENED', v_school);
    return v_school;
end $$;
revoke execute on function open_school(uuid, text, text, text, text, int) from public;
grant execute on function open_school(uuid, text, text, text, text, int) to eschool_app;
