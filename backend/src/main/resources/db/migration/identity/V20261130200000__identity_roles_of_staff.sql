-- Roles of the staff are given and ended by the administrator; the principal reads who holds which (001, annex 3 §7).
select name_writers('role_assignment', '{SCHOOL_ADMIN}', '{update}');
select name_readers('role_assignment', '{SCHOOL_ADMIN,CLASS_TEACHER,PRINCIPAL}');
alter policy own_school on account using (
    (select session_is_one_of('{SCHOOL_ADMIN,CLASS_TEACHER,PRINCIPAL}')) and exists (select from person p where p.account_id = account.id));
