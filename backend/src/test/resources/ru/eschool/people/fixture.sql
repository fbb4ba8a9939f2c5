insert into person (school_id, id, account_id, last_name, first_name, middle_name, is_staff)
select school_id, id, pg_temp.account(login), last_name, first_name, middle_name, staff from (values
    (:SCHOOL,         :TEACHER,            'teacher',        'Петрова',   'Ольга',  'Ивановна',  true),
    (:SCHOOL,         :TEACHER2,           'teacher2',       'Сидорова',  'Нина',   'Павловна',  true),
    (:SCHOOL,         :DEPUTY,             'deputy',         'Кузнецова', 'Вера',   'Сергеевна', true),
    (:SCHOOL,         :PRINCIPAL,          'principal',      'Орлов',     'Игорь',  'Львович',   true),
    (:SCHOOL,         :SCHEDULER,          'scheduler',      'Жукова',    'Анна',   'Олеговна',  true),
    (:SCHOOL,         :REGISTRAR,          'registrar',      'Белова',    'Инна',   'Юрьевна',   true),
    (:SCHOOL,         :HR_OFFICER,         'hr',             'Громова',   'Лидия',  'Марковна',  true),
    (:SCHOOL,         :FACILITIES_MANAGER, 'facilities',     'Зуев',      'Олег',   'Петрович',  true),
    (:SCHOOL,         :ADMIN,              'admin',          'Ларин',     'Павел',  'Ильич',     true),
    (:SCHOOL,         :HELPER,             null,             'Щёголева',  'Нелли',  'Яковлевна', true),
    (:SCHOOL,         :LEAVER,             null,             'Уваров',    'Семён',  'Ильич',     true),
    (:SCHOOL,         :GUARDIAN,           'guardian',       'Алексеева', 'Мария',  'Петровна',  false),
    (:SCHOOL,         :GUARDIAN2,          'guardian2',      'Борисов',   'Иван',   'Ильич',     false),
    (:SCHOOL,         :PUPIL_1,            'student',        'Алексеева', 'Анна',   'Ивановна',  false),
    (:SCHOOL,         :PUPIL_2,            null,             'Борисов',   'Борис',  'Иванович',  false),
    (:SCHOOL,         :PUPIL_3,            null,             'Васильев',  'Вадим',  'Ильич',     false),
    (:SCHOOL,         :PUPIL_JOINED,       null,             'Гусева',    'Галина', 'Олеговна',  false),
    (:SCHOOL,         :PUPIL_LEFT,         null,             'Дёмин',     'Денис',  'Юрьевич',   false),
    (:SCHOOL,         :PUPIL_7B,           'student7b',      'Ершов',     'Егор',   'Павлович',  false),
    (:SCHOOL,         :PUPIL_7B_2,         null,             'Жаров',     'Захар',  'Павлович',  false),
    (:SCHOOL,         :PUPIL_1A,           null,             'Зайцева',   'Зоя',    'Игоревна',  false),
    (:FOREIGN_SCHOOL, :STRANGER,           'stranger',       'Чужая',     'Елена',  'Ивановна',  true),
    (:FOREIGN_SCHOOL, :FOREIGN_PUPIL,      'stranger-child', 'Чужой',     'Артём',  'Игоревич',  false)
) p (school_id, id, login, last_name, first_name, middle_name, staff);
insert into staff_member (school_id, person_id, hired_on) select school_id, id, '2020-08-20' from person where is_staff;
insert into staff_position (school_id, id, person_id, title, kind, rate, starts_on)
    select school_id, gen_random_uuid(), id, 'Сотрудник', 'MAIN', 1, '2020-08-20' from person where is_staff;
update staff_member set dismissed_on = '2026-08-25', dismissal_document = 'Приказ № 31-к от 20.08.2026' where person_id = :LEAVER;
insert into staff_attestation (school_id, id, person_id, category, attested_on, document)
    values (:SCHOOL, gen_random_uuid(), :HELPER, 'CONFORMITY', '2022-05-12', 'Протокол № 3 от 12.05.2022');
insert into staff_education (school_id, id, person_id, level, institution, speciality, graduated_in, document)
    values (:SCHOOL, gen_random_uuid(), :HELPER, 'SPECIALIST', 'Областной педагогический университет', 'Педагогика и психология', 2008, 'ВСГ 1234567');
insert into staff_course (school_id, id, person_id, title, hours, starts_on, ends_on, document)
    values (:SCHOOL, gen_random_uuid(), :HELPER, 'Оказание первой помощи', 36, '2025-03-03', '2025-03-14', 'Удостоверение № 7827-01');
with pupil (school_id, person_id, enrolled_on, departed_on) as (values
    (:SCHOOL,         :PUPIL_1,       date '2026-09-01', cast(null as date)),
    (:SCHOOL,         :PUPIL_2,       '2026-09-01', null),
    (:SCHOOL,         :PUPIL_3,       '2026-09-01', null),
    (:SCHOOL,         :PUPIL_JOINED,  '2026-09-01', null),
    (:SCHOOL,         :PUPIL_LEFT,    '2026-09-01', '2026-10-01'),
    (:SCHOOL,         :PUPIL_7B,      '2026-09-01', null),
    (:SCHOOL,         :PUPIL_7B_2,    '2026-09-01', null),
    (:SCHOOL,         :PUPIL_1A,      '2026-09-01', null),
    (:FOREIGN_SCHOOL, :FOREIGN_PUPIL, '2026-09-01', null)),
entered as (insert into student (school_id, person_id) select school_id, person_id from pupil)
insert into enrolment (school_id, id, student_id, during)
    select school_id, gen_random_uuid(), person_id, daterange(enrolled_on, departed_on) from pupil;
insert into person_detail (school_id, person_id, birth_date) select school_id, person_id, '2013-05-05' from student;
insert into person_detail (school_id, person_id, birth_date) values (:SCHOOL, :HELPER, '1985-04-03');
insert into guardianship (school_id, student_id, guardian_id, kinship, blocked_at, blocked_reason) values
    (:SCHOOL, :PUPIL_1, :GUARDIAN, 'мать', null, null),
    (:SCHOOL, :PUPIL_1, :GUARDIAN2, 'отец', '2026-09-10', 'Решение суда'),
    (:SCHOOL, :PUPIL_2, :GUARDIAN2, 'отец', null, null),
    (:SCHOOL, :PUPIL_7B, :TEACHER2, 'мать', null, null),
    (:FOREIGN_SCHOOL, :FOREIGN_PUPIL, :STRANGER, 'мать', null, null);
insert into school_class (school_id, academic_year, id, grade, letter, bell_schedule_id) values
    (:SCHOOL, 2026, :CLASS_7A, 7, 'А', :FIRST_SHIFT),
    (:SCHOOL, 2026, :CLASS_7B, 7, 'Б', :FIRST_SHIFT),
    (:SCHOOL, 2026, :CLASS_1A, 1, 'А', :FIRST_SHIFT),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_CLASS, 7, 'А', null);
insert into class_teacher (school_id, academic_year, id, class_id, person_id, during, acting) values
    (:SCHOOL, 2026, :LEADER_7A, :CLASS_7A, :TEACHER, '[2026-09-01,)', false),
    (:SCHOOL, 2026, :ACTING_7A, :CLASS_7A, :SCHEDULER, '[2026-12-01,2026-12-06)', true),
    (:SCHOOL, 2026, :ACTING_7B, :CLASS_7B, :SCHEDULER, '[2026-12-07,2026-12-12)', true),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_LEADER, :FOREIGN_CLASS, :STRANGER, '[2026-09-01,)', false);
insert into study_group (school_id, academic_year, id, kind, name, class_id) values
    (:SCHOOL, 2026, :GROUP_7A, 'WHOLE_CLASS', '7А', :CLASS_7A),
    (:SCHOOL, 2026, :GROUP_7B, 'WHOLE_CLASS', '7Б', :CLASS_7B),
    (:SCHOOL, 2026, :GROUP_1A, 'WHOLE_CLASS', '1А', :CLASS_1A),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_GROUP, 'WHOLE_CLASS', '7А', :FOREIGN_CLASS);
insert into study_group (school_id, academic_year, id, kind, name, class_id, subject_id) values
    (:SCHOOL, 2026, :PART_7A_1, 'SUBGROUP', '7А, русский 1', :CLASS_7A, :RUSSIAN),
    (:SCHOOL, 2026, :PART_7A_2, 'SUBGROUP', '7А, русский 2', :CLASS_7A, :RUSSIAN),
    (:SCHOOL, 2026, :PART_7B, 'SUBGROUP', '7Б, русский 1', :CLASS_7B, :RUSSIAN),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_PART, 'SUBGROUP', '7А, математика 1', :FOREIGN_CLASS, :FOREIGN_MATHS);
insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during) values
    (:SCHOOL, 2026, :GROUP_7A, :PUPIL_1, true, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_7A, :PUPIL_2, true, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_7A, :PUPIL_3, true, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_7A, :PUPIL_JOINED, true, '[2026-10-15,)'),
    (:SCHOOL, 2026, :GROUP_7A, :PUPIL_LEFT, true, '[2026-09-01,2026-10-01)'),
    (:SCHOOL, 2026, :PART_7A_1, :PUPIL_1, false, '[2026-09-01,)'),
    (:SCHOOL, 2026, :PART_7B, :PUPIL_7B, false, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_7B, :PUPIL_7B, true, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_7B, :PUPIL_7B_2, true, '[2026-09-01,)'),
    (:SCHOOL, 2026, :GROUP_1A, :PUPIL_1A, true, '[2026-09-01,)'),
    (:FOREIGN_SCHOOL, 2026, :FOREIGN_GROUP, :FOREIGN_PUPIL, true, '[2026-09-01,)');
insert into school_order (school_id, id, academic_year, number, issued_on, kind, status, basis, signed_by, signed_at) values
    (:SCHOOL, :ORDER_SIGNED, 2026, '31-у', '2026-09-30', 'DEPARTURE', 'SIGNED', 'Заявление родителей', :PRINCIPAL, '2026-09-30T12:00:00+03'),
    (:SCHOOL, :ORDER_DRAFT, 2026, '39-у', '2026-11-11', 'TRANSFER', 'DRAFT', 'Заявление родителей', null, null),
    (:FOREIGN_SCHOOL, :FOREIGN_ORDER, 2026, '1', '2026-11-11', 'TRANSFER', 'DRAFT', null, null, null);
insert into movement (school_id, id, order_id, position, student_id, effective_on, from_year, from_class_id, to_year, to_class_id, place, trace)
select :SCHOOL, gen_random_uuid(), :ORDER_SIGNED, 0, :PUPIL_LEFT, date '2026-10-01', 2026, :CLASS_7A, null, cast(null as uuid), 'МБОУ «Школа № 3»',
       jsonb_build_object('opened', '[]'::jsonb, 'removed', '[]'::jsonb, 'enrolmentOpened', null,
           'ended', jsonb_build_array(jsonb_build_object('academicYear', 2026, 'id', m.id, 'before', null, 'until', '2026-10-01')),
           'enrolmentEnded', jsonb_build_object('academicYear', 0, 'id', e.id, 'before', null, 'until', '2026-10-01'))
from enrolment e join group_membership m on m.student_id = e.student_id where e.student_id = :PUPIL_LEFT;
update enrolment e set closed_by = m.id from movement m where m.order_id = :ORDER_SIGNED and e.student_id = m.student_id;
insert into movement (school_id, id, order_id, position, student_id, effective_on, to_year, to_class_id) values
    (:SCHOOL, gen_random_uuid(), :ORDER_DRAFT, 0, :PUPIL_2, '2026-11-16', 2026, :CLASS_7B),
    (:FOREIGN_SCHOOL, gen_random_uuid(), :FOREIGN_ORDER, 0, :FOREIGN_PUPIL, '2026-11-16', 2026, :FOREIGN_CLASS);
