-- HR reads the history of what it keeps, and the principal; nobody else sees days of birth, documents and dismissals of staff.
select name_readers(t.name::regclass, '{CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,REGISTRAR,HR_OFFICER,SCHOOL_ADMIN}')
from unnest(array['record_history', 'record_history_value']) t (name);
alter policy visible_records on record_history using (
    case (select session_scope())
        when 'SYSTEM' then true
        when 'SCHOOL' then case
            when record = 'role_assignment' then (select session_role()) in ('SCHOOL_ADMIN', 'PRINCIPAL')
            when record like 'staff\_%' then (select session_role()) in ('HR_OFFICER', 'PRINCIPAL')
            else (select session_role()) <> 'HR_OFFICER' or record in ('person', 'person_detail') and exists (
                select from person p where p.school_id = record_history.school_id and p.id = record_history.person_id and p.is_staff)
            end
        when 'CLASS' then person_id = any ((select session_students())::uuid[])
            or record in ('person', 'person_detail') and exists (
                select from guardianship g where g.school_id = record_history.school_id
                and g.guardian_id = record_history.person_id and g.student_id = any ((select session_students())::uuid[]))
        else false end);
