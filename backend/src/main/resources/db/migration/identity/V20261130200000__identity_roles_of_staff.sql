-- Roles of the staff are given and ended by the administrator; the principal reads who holds which (001, annex 3 §7).
select name_writers('role_assignment', '{SCHOOL_ADMIN}', '{update}');
select name_readers('role_assignment', '{SCHOOL_ADMIN,CLASS_TEACHER,PRINCIPAL}');
