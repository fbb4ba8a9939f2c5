insert into account (id, subject, login, status, created_at, activated_at)
select pg_temp.account(login), pg_temp.account(login)::text, login, status, '2026-08-20', '2026-08-21' from (values
    ('teacher',        'ACTIVE'),
    ('teacher2',       'ACTIVE'),
    ('deputy',         'ACTIVE'),
    ('principal',      'ACTIVE'),
    ('scheduler',      'ACTIVE'),
    ('registrar',      'ACTIVE'),
    ('hr',             'ACTIVE'),
    ('facilities',     'ACTIVE'),
    ('admin',          'ACTIVE'),
    ('municipal',      'ACTIVE'),
    ('ministry',       'ACTIVE'),
    ('support',        'ACTIVE'),
    ('operator',       'ACTIVE'),
    ('guardian',       'ACTIVE'),
    ('guardian2',      'ACTIVE'),
    ('student',        'ACTIVE'),
    ('student7b',      'ACTIVE'),
    ('stranger',       'ACTIVE'),
    ('stranger-child', 'ACTIVE'),
    ('blocked',        'BLOCKED')
) a (login, status);
insert into role_assignment (school_id, id, person_id, role, during)
select school_id, case when person_id = :TEACHER2 and role = 'TEACHER' then :ROLE_OF_TEACHER2 else gen_random_uuid() end,
       person_id, role, '[2026-08-20,)' from (values
    (:SCHOOL,         :TEACHER,            array['TEACHER', 'CLASS_TEACHER']),
    (:SCHOOL,         :TEACHER2,           array['TEACHER', 'GUARDIAN']),
    (:SCHOOL,         :DEPUTY,             array['DEPUTY_HEAD']),
    (:SCHOOL,         :PRINCIPAL,          array['PRINCIPAL']),
    (:SCHOOL,         :SCHEDULER,          array['SCHEDULER']),
    (:SCHOOL,         :REGISTRAR,          array['REGISTRAR']),
    (:SCHOOL,         :HR_OFFICER,         array['HR_OFFICER']),
    (:SCHOOL,         :FACILITIES_MANAGER, array['FACILITIES_MANAGER']),
    (:SCHOOL,         :ADMIN,              array['SCHOOL_ADMIN']),
    (:SCHOOL,         :GUARDIAN,           array['GUARDIAN']),
    (:SCHOOL,         :GUARDIAN2,          array['GUARDIAN']),
    (:SCHOOL,         :PUPIL_1,            array['STUDENT']),
    (:SCHOOL,         :PUPIL_2,            array['STUDENT']),
    (:SCHOOL,         :PUPIL_3,            array['STUDENT']),
    (:SCHOOL,         :PUPIL_JOINED,       array['STUDENT']),
    (:SCHOOL,         :PUPIL_LEFT,         array['STUDENT']),
    (:SCHOOL,         :PUPIL_7B,           array['STUDENT']),
    (:SCHOOL,         :PUPIL_7B_2,         array['STUDENT']),
    (:SCHOOL,         :PUPIL_1A,           array['STUDENT']),
    (:FOREIGN_SCHOOL, :STRANGER,           array['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'SCHOOL_ADMIN', 'PRINCIPAL', 'SCHEDULER', 'REGISTRAR', 'HR_OFFICER', 'FACILITIES_MANAGER', 'GUARDIAN']),
    (:FOREIGN_SCHOOL, :FOREIGN_PUPIL,      array['STUDENT'])
) r (school_id, person_id, roles) cross join unnest(roles) role;
insert into service_account_grant (school_id, client_id, scopes, granted_at, revoked_at) values
    (:SCHOOL, 'reader', array['roster.read', 'marks.read', 'humans.read'], '2026-09-01', null),
    (:SCHOOL, 'roster-only', array['roster.read'], '2026-09-01', null),
    (:SCHOOL, 'revoked', array['roster.read', 'marks.read'], '2026-09-01', '2026-10-01'),
    (:FOREIGN_SCHOOL, 'foreign-reader', array['roster.read', 'marks.read'], '2026-09-01', null);
insert into office (id, role, name, region_id, municipality_id) values
    (:MUNICIPAL_OFFICE,         'MUNICIPAL_OFFICER', 'Управление образования города', :REGION,         :MUNICIPALITY),
    (:MINISTRY_OFFICE,          'MINISTRY_OFFICER',  'Министерство образования',      :REGION,         null),
    (:SUPPORT_OFFICE,           'SUPPORT_OFFICER',   'Служба поддержки',              :REGION,         null),
    (:OPERATION_OFFICE,         'SYSTEM_OPERATOR',   'Оператор системы',              null,            null),
    (:FOREIGN_MUNICIPAL_OFFICE, 'MUNICIPAL_OFFICER', 'Чужое управление',              :FOREIGN_REGION, :FOREIGN_MUNICIPALITY),
    (:FOREIGN_MINISTRY_OFFICE,  'MINISTRY_OFFICER',  'Чужое министерство',            :FOREIGN_REGION, null),
    (:FOREIGN_SUPPORT_OFFICE,   'SUPPORT_OFFICER',   'Чужая поддержка',               :FOREIGN_REGION, null);
insert into officer (id, office_id, account_id, last_name, first_name, middle_name, during)
select gen_random_uuid(), office, pg_temp.account(login), last_name, first_name, middle_name, '[2026-08-20,)' from (values
    (:MUNICIPAL_OFFICE,         'municipal', 'Титова',   'Рита',    'Олеговна'),
    (:MINISTRY_OFFICE,          'ministry',  'Уваров',   'Глеб',    'Ильич'),
    (:SUPPORT_OFFICE,           'support',   'Фомин',    'Юрий',    'Ильич'),
    (:OPERATION_OFFICE,         'operator',  'Харитонов', 'Лев',    'Ильич'),
    (:FOREIGN_MUNICIPAL_OFFICE, 'stranger',  'Чужая',    'Елена',   'Ивановна'),
    (:FOREIGN_MINISTRY_OFFICE,  'stranger',  'Чужая',    'Елена',   'Ивановна'),
    (:FOREIGN_SUPPORT_OFFICE,   'stranger',  'Чужая',    'Елена',   'Ивановна')
) o (office, login, last_name, first_name, middle_name);
insert into operator_event (kind, account_id, about_id) values ('SCHOOL_OPENED', pg_temp.account('operator'), :SCHOOL);
-- Has a slip and has not signed in yet.
insert into account (id, subject, login, status, created_at)
values (pg_temp.account('invited'), pg_temp.account('invited')::text, 'invited', 'ACTIVE', '2026-11-11');
insert into officer (id, office_id, account_id, last_name, first_name, during)
values (:INVITED_OFFICER, :MUNICIPAL_OFFICE, pg_temp.account('invited'), 'Яковлева', 'Инна', '[2026-11-11,)');
