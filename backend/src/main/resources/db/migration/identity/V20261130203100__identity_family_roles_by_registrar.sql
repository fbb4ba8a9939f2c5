-- Who enters a family gives it the roles of a family; of other roles the registrar sees and changes nothing.
select name_writers('role_assignment', '{SCHOOL_ADMIN,REGISTRAR}', '{insert,delete}');
select name_readers('role_assignment', '{SCHOOL_ADMIN,CLASS_TEACHER,PRINCIPAL,REGISTRAR}');
create policy family_roles_of_registrar on role_assignment as restrictive to eschool_app using (
    (select session_role()) <> 'REGISTRAR' or role in ('GUARDIAN', 'STUDENT'));
-- A colleague who becomes a guardian is admitted to the family's app.
alter policy own_school on account using (
    (select session_is_one_of('{SCHOOL_ADMIN,CLASS_TEACHER,PRINCIPAL,REGISTRAR}')) and exists (select from person p where p.account_id = account.id));
