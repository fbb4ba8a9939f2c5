select name_readers(t.name::regclass, '{SCHOOL,CLASS,JOURNALS,FAMILY,marks.read}') from unnest(array['journal', 'work']) t (name);

-- Results of pupils: whoever teaches them, leads their class or the school, and the own family; nobody else of the school
-- (002, annex 5). Integrators read marks and no attendance.
select name_readers('mark', '{TEACHER,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,GUARDIAN,STUDENT,marks.read}');
drop policy visible_students on mark;
select protect_student_rows('mark', 'journal_id');
select name_readers(t.name::regclass, '{TEACHER,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,GUARDIAN,STUDENT}')
from unnest(array['attendance', 'homework']) t (name);
alter policy individual_homework on homework using (
    student_id is null or (select session_scope()) not in ('FAMILY', 'CLASS')
    or student_id = any ((select session_students())::uuid[]));
