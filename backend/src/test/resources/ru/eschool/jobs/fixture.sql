insert into job (school_id, id, kind, person_id, role, subject, token, watchers, title, state, outcome, attempts, created_at, began_at, ended_at)
select school_id, id, 'people-import-reading', person_id, role, '', '{staff}', watchers, 'Ученики.xlsx', state,
       jsonb_build_object('code', code, 'arguments', jsonb_build_array()), 1, '2026-11-10 10:00+03', '2026-11-10 10:00+03', '2026-11-10 10:01+03'
from (values
    (:SCHOOL,         :JOB_OF_ADMIN,  :ADMIN,    'SCHOOL_ADMIN', array['SCHOOL_ADMIN'], 'FAILED',    'people-import-empty'),
    -- of work that every role of the staff may do, so that each session has a row
    (:SCHOOL,         :JOB_OF_ALL,    :DEPUTY,   'DEPUTY_HEAD',  array['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER', 'REGISTRAR',
                                                                      'HR_OFFICER', 'FACILITIES_MANAGER', 'SCHOOL_ADMIN'], 'CANCELLED', 'job-cancelled'),
    (:SCHOOL,         :JOB_OF_DEPUTY, :DEPUTY,   'DEPUTY_HEAD',  array['DEPUTY_HEAD'],  'CANCELLED', 'job-cancelled'),
    (:FOREIGN_SCHOOL, :FOREIGN_JOB,   :STRANGER, 'SCHOOL_ADMIN', array['SCHOOL_ADMIN'], 'FAILED',    'people-import-empty')
) j (school_id, id, person_id, role, watchers, state, code);
insert into job_input (school_id, job_id, content) values (:SCHOOL, :JOB_OF_ALL, 'no workbook');
