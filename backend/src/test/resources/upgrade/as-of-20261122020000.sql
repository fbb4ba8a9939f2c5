-- Two schools as a database of the version 20261122020000 holds them. Never edited: later versions are upgraded from it.
set local session_replication_role = replica;
create or replace function pg_temp.i(tail text) returns uuid language sql immutable as
    $$ select ('00000000-0000-7000-8000-00000000' || tail)::uuid $$;
create or replace function pg_temp.subject(login text) returns text language sql immutable as $$
    select overlay(overlay(md5('eschool-demo:' || login) placing '3' from 13) placing
           substr('89ab', (('x' || substr(md5('eschool-demo:' || login), 17, 1))::bit(4)::int & 3) + 1, 1) from 17)::uuid::text $$;

insert into region values (pg_temp.i('0001'), 'Область');
insert into municipality values (pg_temp.i('0002'), pg_temp.i('0001'), 'Город');
insert into school (school_id, municipality_id, short_name, full_name, locality, current_academic_year) values
    (pg_temp.i('a001'), pg_temp.i('0002'), 'Школа № 10', 'МБОУ «Школа № 10»', 'г. Северный', 2026),
    (pg_temp.i('b001'), pg_temp.i('0002'), 'Школа № 11', 'МБОУ «Школа № 11»', 'г. Северный', 2026);
insert into academic_year (school_id, academic_year, starts_on, ends_on)
    select s, 2026, '2026-09-01', '2027-05-26' from unnest(array[pg_temp.i('a001'), pg_temp.i('b001')]) s;
insert into term (school_id, academic_year, id, scheme, number, starts_on, ends_on, status, closed_at)
    select s, 2026, gen_random_uuid(), 'QUARTER', n, d1::date, d2::date, st, case st when 'CLOSED' then timestamptz '2026-10-28 12:00+03' end
    from unnest(array[pg_temp.i('a001'), pg_temp.i('b001')]) s,
         (values (1, '2026-09-01', '2026-10-25', 'CLOSED'), (2, '2026-11-02', '2026-12-27', 'OPEN'),
                 (3, '2027-01-11', '2027-03-21', 'OPEN'), (4, '2027-03-29', '2027-05-26', 'OPEN')) q (n, d1, d2, st);
insert into holiday (school_id, academic_year, id, name, starts_on, ends_on)
    values (pg_temp.i('a001'), 2026, pg_temp.i('a011'), 'Осенние каникулы', '2026-10-26', '2026-11-01'),
           (pg_temp.i('a001'), 2026, pg_temp.i('a012'), 'День народного единства', '2026-11-04', '2026-11-04');
insert into grade_scheme select s, 2026, g, 'QUARTER' from unnest(array[pg_temp.i('a001'), pg_temp.i('b001')]) s, generate_series(1, 9) g;
insert into grade_scheme values (pg_temp.i('a001'), 2026, 10, 'HALF_YEAR');
insert into bell_schedule values (pg_temp.i('a001'), pg_temp.i('a021'), 'Первая смена', 1);
insert into bell values (pg_temp.i('a001'), pg_temp.i('a021'), 1, '08:30', '09:15'), (pg_temp.i('a001'), pg_temp.i('a021'), 2, '09:25', '10:10');
insert into room values (pg_temp.i('a001'), pg_temp.i('a031'), '21', 30, false), (pg_temp.i('a001'), pg_temp.i('a032'), '22', 30, false), (pg_temp.i('a001'), pg_temp.i('a033'), '23', 30, false);
insert into subject (school_id, id, name, short_name, area, position) values
    (pg_temp.i('a001'), pg_temp.i('a051'), 'Математика', 'Матем.', 'Математика и информатика', 2),
    (pg_temp.i('a001'), pg_temp.i('a052'), 'Русский язык', 'Русск.', 'Русский язык и литература', 1),
    (pg_temp.i('b001'), pg_temp.i('b051'), 'Математика', 'Матем.', 'Математика и информатика', 1);
insert into work_type (school_id, id, name, short_name, default_weight, control, position) values
    (pg_temp.i('a001'), pg_temp.i('a701'), 'Ответ на уроке', 'ОТВ', 1, false, 1),
    (pg_temp.i('a001'), pg_temp.i('a702'), 'Контрольная работа', 'КР', 2, true, 2),
    (pg_temp.i('b001'), pg_temp.i('b701'), 'Ответ на уроке', 'ОТВ', 1, false, 1);

-- login, school, tail, last, first, middle, staff, roles; pupils and guardians follow the same form
create temporary table fixture_person on commit drop as
select * from (values
    ('teacher',    'a001', 'a101', 'Петрова',    'Ольга',    'Ивановна',     true,  array['TEACHER', 'CLASS_TEACHER']),
    ('teacher2',   'a001', 'a102', 'Сидорова',   'Нина',     'Павловна',     true,  array['TEACHER', 'GUARDIAN']),
    ('deputy',     'a001', 'a103', 'Кузнецова',  'Вера',     'Сергеевна',    true,  array['DEPUTY_HEAD']),
    ('principal',  'a001', 'a104', 'Орлов',      'Игорь',    'Львович',      true,  array['PRINCIPAL']),
    ('scheduler',  'a001', 'a105', 'Жукова',     'Анна',     'Олеговна',     true,  array['SCHEDULER']),
    ('registrar',  'a001', 'a106', 'Белова',     'Инна',     'Юрьевна',      true,  array['REGISTRAR']),
    ('hr',         'a001', 'a107', 'Громова',    'Лидия',    'Марковна',     true,  array['HR_OFFICER']),
    ('facilities', 'a001', 'a108', 'Зуев',       'Олег',     'Петрович',     true,  array['FACILITIES_MANAGER']),
    ('admin',      'a001', 'a109', 'Ларин',      'Павел',    'Ильич',        true,  array['SCHOOL_ADMIN']),
    ('municipal',  'a001', 'a110', 'Титова',     'Рита',     'Олеговна',     true,  array['MUNICIPAL_OFFICER']),
    ('ministry',   'a001', 'a111', 'Уваров',     'Глеб',     'Ильич',        true,  array['MINISTRY_OFFICER']),
    ('support',    'a001', 'a112', 'Фомин',      'Юрий',     'Ильич',        true,  array['SUPPORT_OFFICER']),
    ('guardian',   'a001', 'a201', 'Алексеева',  'Мария',    'Петровна',     false, array['GUARDIAN']),
    ('guardian2',  'a001', 'a202', 'Борисов',    'Иван',     'Ильич',        false, array['GUARDIAN']),
    ('student',    'a001', 'a301', 'Алексеева',  'Анна',     'Ивановна',     false, array['STUDENT']),
    (null,         'a001', 'a302', 'Борисов',    'Борис',    'Иванович',     false, array['STUDENT']),
    (null,         'a001', 'a303', 'Васильев',   'Вадим',    'Ильич',        false, array['STUDENT']),
    (null,         'a001', 'a304', 'Гусева',     'Галина',   'Олеговна',     false, array['STUDENT']),
    (null,         'a001', 'a305', 'Дёмин',      'Денис',    'Юрьевич',      false, array['STUDENT']),
    ('student7b',  'a001', 'a306', 'Ершов',      'Егор',     'Павлович',     false, array['STUDENT']),
    (null,         'a001', 'a307', 'Жаров',      'Захар',    'Павлович',     false, array['STUDENT']),
    (null,         'a001', 'a308', 'Зайцева',    'Зоя',      'Игоревна',     false, array['STUDENT']),
    ('stranger',   'b001', 'b101', 'Чужая',      'Елена',    'Ивановна',     true,  array['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'SCHOOL_ADMIN', 'PRINCIPAL', 'SCHEDULER', 'REGISTRAR', 'HR_OFFICER', 'FACILITIES_MANAGER', 'GUARDIAN', 'MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER']),
    ('stranger-child', 'b001', 'b301', 'Чужой',  'Артём',    'Игоревич',     false, array['STUDENT'])
) as p (login, school, tail, last_name, first_name, middle_name, staff, roles);
insert into account (id, subject, login, created_at)
    select pg_temp.subject(login)::uuid, pg_temp.subject(login), login, '2026-08-20' from fixture_person where login is not null;
insert into account (id, subject, login, status, created_at)
    values (pg_temp.subject('blocked')::uuid, pg_temp.subject('blocked'), 'blocked', 'BLOCKED', '2026-08-20');
insert into person (school_id, id, account_id, last_name, first_name, middle_name, is_staff)
    select pg_temp.i(school), pg_temp.i(tail), case when login is not null then pg_temp.subject(login)::uuid end, last_name, first_name, middle_name, staff from fixture_person;
insert into role_assignment (school_id, id, person_id, role, during)
    select pg_temp.i(school), gen_random_uuid(), pg_temp.i(tail), unnest(roles), daterange('2026-08-20', null) from fixture_person;
insert into person_detail (school_id, person_id, birth_date)
    select pg_temp.i(school), pg_temp.i(tail), '2013-05-05' from fixture_person where tail ~ '^.3';
insert into staff_member select pg_temp.i(school), pg_temp.i(tail), 'Сотрудник', '2020-08-20', null from fixture_person where staff;
insert into student select pg_temp.i(school), pg_temp.i(tail), '2026-09-01', case tail when 'a305' then date '2026-10-01' end from fixture_person where tail ~ '^.3';
insert into guardianship (school_id, student_id, guardian_id, kinship, blocked_at, blocked_reason) values
    (pg_temp.i('a001'), pg_temp.i('a301'), pg_temp.i('a201'), 'мать', null, null),
    (pg_temp.i('a001'), pg_temp.i('a301'), pg_temp.i('a202'), 'отец', '2026-09-10', 'Решение суда'),
    (pg_temp.i('a001'), pg_temp.i('a302'), pg_temp.i('a202'), 'отец', null, null),
    (pg_temp.i('a001'), pg_temp.i('a306'), pg_temp.i('a102'), 'мать', null, null),
    (pg_temp.i('b001'), pg_temp.i('b301'), pg_temp.i('b101'), 'мать', null, null);
insert into service_account_grant (school_id, client_id, scopes, granted_at, revoked_at) values
    (pg_temp.i('a001'), 'reader', array['roster.read', 'marks.read'], '2026-09-01', null),
    (pg_temp.i('a001'), 'roster-only', array['roster.read'], '2026-09-01', null),
    (pg_temp.i('a001'), 'revoked', array['roster.read', 'marks.read'], '2026-09-01', '2026-10-01'),
    (pg_temp.i('b001'), 'foreign-reader', array['roster.read', 'marks.read'], '2026-09-01', null);

insert into school_class (school_id, academic_year, id, grade, letter, class_teacher_id, bell_schedule_id) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a0c1'), 7, 'А', pg_temp.i('a101'), pg_temp.i('a021')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a0c2'), 7, 'Б', null, pg_temp.i('a021')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a0c3'), 1, 'А', null, pg_temp.i('a021')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a0c4'), 10, 'А', null, pg_temp.i('a021')),
    (pg_temp.i('b001'), 2026, pg_temp.i('b0c1'), 7, 'А', pg_temp.i('b101'), null);
insert into study_group (school_id, academic_year, id, kind, name, class_id) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), 'WHOLE_CLASS', '7А', pg_temp.i('a0c1')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a092'), 'WHOLE_CLASS', '7Б', pg_temp.i('a0c2')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a093'), 'WHOLE_CLASS', '1А', pg_temp.i('a0c3')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a094'), 'WHOLE_CLASS', '10А', pg_temp.i('a0c4')),
    (pg_temp.i('b001'), 2026, pg_temp.i('b091'), 'WHOLE_CLASS', '7А', pg_temp.i('b0c1'));
insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), pg_temp.i('a301'), true, '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), pg_temp.i('a302'), true, '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), pg_temp.i('a303'), true, '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), pg_temp.i('a304'), true, '[2026-10-15,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a091'), pg_temp.i('a305'), true, '[2026-09-01,2026-10-01)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a092'), pg_temp.i('a306'), true, '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a092'), pg_temp.i('a307'), true, '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a093'), pg_temp.i('a308'), true, '[2026-09-01,)'),
    (pg_temp.i('b001'), 2026, pg_temp.i('b091'), pg_temp.i('b301'), true, '[2026-09-01,)');
insert into journal (school_id, academic_year, id, subject_id, group_id, grade, scale) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), 7, 'FIVE_POINT'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a402'), pg_temp.i('a052'), pg_temp.i('a091'), 7, 'FIVE_POINT'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a403'), pg_temp.i('a051'), pg_temp.i('a092'), 7, 'FIVE_POINT'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a404'), pg_temp.i('a051'), pg_temp.i('a093'), 1, 'NO_MARKS'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a405'), pg_temp.i('a051'), pg_temp.i('a094'), 10, 'FIVE_POINT'),
    (pg_temp.i('b001'), 2026, pg_temp.i('b401'), pg_temp.i('b051'), pg_temp.i('b091'), 7, 'FIVE_POINT');
insert into journal_teacher (school_id, academic_year, journal_id, teacher_id, during) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a401'), pg_temp.i('a101'), '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a402'), pg_temp.i('a102'), '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a403'), pg_temp.i('a102'), '[2026-09-01,)'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a404'), pg_temp.i('a101'), '[2026-09-01,)'),
    (pg_temp.i('b001'), 2026, pg_temp.i('b401'), pg_temp.i('b101'), '[2026-09-01,)');
insert into lesson (school_id, academic_year, id, journal_id, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id, substitute_id, room_id, status, topic, topic_at, attendance_taken_at) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a515'), pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), '2026-09-10', 1, '08:30', '09:15', pg_temp.i('a101'), null, pg_temp.i('a031'), 'HELD', 'Повторение', '2026-09-10 09:20+03', '2026-09-10 08:35+03'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a511'), pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), '2026-11-09', 1, '08:30', '09:15', pg_temp.i('a101'), null, pg_temp.i('a031'), 'HELD', 'Контрольная работа № 2', '2026-11-09 09:20+03', '2026-11-09 08:35+03'),
    (pg_temp.i('a001'), 2026, pg_temp.i('a512'), pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), '2026-11-11', 1, '08:30', '09:15', pg_temp.i('a101'), pg_temp.i('a102'), pg_temp.i('a031'), 'PLANNED', null, null, null),
    (pg_temp.i('a001'), 2026, pg_temp.i('a513'), pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), '2026-11-12', 1, '08:30', '09:15', pg_temp.i('a101'), null, pg_temp.i('a031'), 'PLANNED', null, null, null),
    (pg_temp.i('a001'), 2026, pg_temp.i('a514'), pg_temp.i('a401'), pg_temp.i('a051'), pg_temp.i('a091'), '2026-11-13', 1, '08:30', '09:15', pg_temp.i('a101'), null, pg_temp.i('a031'), 'PLANNED', null, null, null),
    (pg_temp.i('a001'), 2026, pg_temp.i('a516'), pg_temp.i('a402'), pg_temp.i('a052'), pg_temp.i('a091'), '2026-11-12', 2, '09:25', '10:10', pg_temp.i('a102'), null, pg_temp.i('a032'), 'PLANNED', null, null, null),
    (pg_temp.i('a001'), 2026, pg_temp.i('a521'), pg_temp.i('a403'), pg_temp.i('a051'), pg_temp.i('a092'), '2026-11-12', 1, '08:30', '09:15', pg_temp.i('a102'), null, pg_temp.i('a032'), 'PLANNED', null, null, null),
    (pg_temp.i('a001'), 2026, pg_temp.i('a531'), pg_temp.i('a404'), pg_temp.i('a051'), pg_temp.i('a093'), '2026-11-12', 2, '09:25', '10:10', pg_temp.i('a101'), null, pg_temp.i('a033'), 'PLANNED', null, null, null),
    (pg_temp.i('b001'), 2026, pg_temp.i('b511'), pg_temp.i('b401'), pg_temp.i('b051'), pg_temp.i('b091'), '2026-11-12', 1, '08:30', '09:15', pg_temp.i('b101'), null, null, 'PLANNED', null, null, null);
insert into homework (school_id, academic_year, id, lesson_id, group_id, text, due_lesson_id, due_on, given_at) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a551'), pg_temp.i('a511'), pg_temp.i('a091'), '§ 12, № 345', pg_temp.i('a512'), '2026-11-11', '2026-11-09 09:20+03');
insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id, title, weight) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a615'), pg_temp.i('a401'), pg_temp.i('a515'), 1, pg_temp.i('a701'), null, 1),
    (pg_temp.i('a001'), 2026, pg_temp.i('a611'), pg_temp.i('a401'), pg_temp.i('a511'), 1, pg_temp.i('a702'), 'Линейные уравнения', 2),
    (pg_temp.i('a001'), 2026, pg_temp.i('a613'), pg_temp.i('a401'), pg_temp.i('a513'), 1, pg_temp.i('a701'), null, 1),
    (pg_temp.i('a001'), 2026, pg_temp.i('a621'), pg_temp.i('a403'), pg_temp.i('a521'), 1, pg_temp.i('a701'), null, 1),
    (pg_temp.i('b001'), 2026, pg_temp.i('b611'), pg_temp.i('b401'), pg_temp.i('b511'), 1, pg_temp.i('b701'), null, 1);
insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry, changed_at, changed_by) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a615'), pg_temp.i('a301'), pg_temp.i('a401'), pg_temp.i('a515'), '2026-09-10', '3', '2026-09-10 09:20+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a611'), pg_temp.i('a301'), pg_temp.i('a401'), pg_temp.i('a511'), '2026-11-09', '5', '2026-11-09 15:00+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a611'), pg_temp.i('a302'), pg_temp.i('a401'), pg_temp.i('a511'), '2026-11-09', '4', '2026-11-09 15:00+03', pg_temp.i('a101')),
    (pg_temp.i('b001'), 2026, pg_temp.i('b611'), pg_temp.i('b301'), pg_temp.i('b401'), pg_temp.i('b511'), '2026-11-12', '5', '2026-11-12 09:00+03', pg_temp.i('b101'));
insert into value_history (school_id, academic_year, kind, journal_id, lesson_id, work_id, student_id, old_value, new_value, actor_id, actor_role, request_id, at) values
    (pg_temp.i('a001'), 2026, 'MARK', pg_temp.i('a401'), pg_temp.i('a511'), pg_temp.i('a611'), pg_temp.i('a301'), null, '4', pg_temp.i('a101'), 'TEACHER', 'r1', '2026-11-09 12:00+03'),
    (pg_temp.i('a001'), 2026, 'MARK', pg_temp.i('a401'), pg_temp.i('a511'), pg_temp.i('a611'), pg_temp.i('a301'), '4', '5', pg_temp.i('a101'), 'TEACHER', 'r2', '2026-11-09 15:00+03');
insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code, changed_at, changed_by) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a511'), pg_temp.i('a303'), pg_temp.i('a401'), '2026-11-09', 'ILL', '2026-11-09 08:35+03', pg_temp.i('a101'));
insert into period_mark (school_id, academic_year, journal_id, student_id, kind, term_number, entry, changed_at, changed_by) values
    (pg_temp.i('a001'), 2026, pg_temp.i('a401'), pg_temp.i('a301'), 'TERM', 1, '4', '2026-10-24 12:00+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a405'), pg_temp.i('a307'), 'TERM', 1, '5', '2026-10-24 12:00+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a405'), pg_temp.i('a307'), 'YEAR', 0, '5', '2026-10-24 12:00+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a401'), pg_temp.i('a302'), 'TERM', 1, '3', '2026-10-24 12:00+03', pg_temp.i('a101')),
    (pg_temp.i('a001'), 2026, pg_temp.i('a401'), pg_temp.i('a303'), 'TERM', 1, 'NOT_ASSESSED', '2026-10-24 12:00+03', pg_temp.i('a101'));
