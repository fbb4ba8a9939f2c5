-- The registrar enters pupils and guardians from a list as the administrator does, and takes a mistaken list back.
select name_writers('person', '{SCHOOL_ADMIN,REGISTRAR,HR_OFFICER}', '{insert}'), name_writers('person', '{SCHOOL_ADMIN,REGISTRAR}', '{delete}');
select name_writers('person_detail', '{SCHOOL_ADMIN,REGISTRAR,HR_OFFICER}', '{insert,update}'),
       name_writers('person_detail', '{SCHOOL_ADMIN,REGISTRAR}', '{delete}');
select name_writers(t.name::regclass, '{SCHOOL_ADMIN,REGISTRAR}', '{insert,delete}')
from unnest(array['student', 'guardianship', 'school_class', 'study_group', 'group_membership']) t (name);
-- Who works here is HR's matter.
create policy no_staff_of_registrar_insert on person as restrictive for insert to eschool_app with check (
    (select session_role()) <> 'REGISTRAR' or not is_staff);
create policy no_staff_of_registrar_delete on person as restrictive for delete to eschool_app using (
    (select session_role()) <> 'REGISTRAR' or not is_staff);
