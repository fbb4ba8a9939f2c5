select name_readers(t.name::regclass, '{SCHOOL,CLASS,JOURNALS,FAMILY,roster.read}')
from unnest(array['person', 'school_class']) t (name);
-- A class's marks are those of its members on the day.
select name_readers(t.name::regclass, '{SCHOOL,CLASS,JOURNALS,FAMILY,roster.read,marks.read}')
from unnest(array['study_group', 'group_membership']) t (name);
select name_readers('student', '{SCHOOL,CLASS,JOURNALS,FAMILY}');
-- Positions and since when: the office's.
select name_readers('staff_member', '{SCHOOL}');

-- Personal data and kinship: whoever keeps the pupils' register or leads the school, the own class, the own family (002,
-- annex 5). Integrators get the day of birth with the list of a class.
select name_readers('person_detail', '{CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,REGISTRAR,SCHOOL_ADMIN,GUARDIAN,STUDENT,roster.read}');
select name_readers('guardianship', '{CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,REGISTRAR,SCHOOL_ADMIN,GUARDIAN}');
alter policy details_visible on person_detail using (
    case (select session_scope())
        when 'SCHOOL' then true
        when 'MACHINE' then true
        when 'CLASS' then person_id = any ((select session_students())::uuid[])
            or exists (select from guardianship g where g.school_id = person_detail.school_id
                       and g.guardian_id = person_detail.person_id and g.student_id = any ((select session_students())::uuid[]))
        when 'FAMILY' then person_id = (select session_person()) or person_id = any ((select session_students())::uuid[])
        else false end);
