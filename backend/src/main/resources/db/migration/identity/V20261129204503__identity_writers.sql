select name_writers('account', '{SCHOOL_ADMIN,CLASS_TEACHER}', '{insert}'), name_writers('account', '{}', '{update,delete}');
select name_writers('role_assignment', '{SCHOOL_ADMIN}', '{insert}'), name_writers('role_assignment', '{}', '{update,delete}');
select name_writers('service_account_grant', '{}');
select name_writers('access_event', '{SCHOOL_ADMIN,CLASS_TEACHER}', '{insert}'), name_writers('access_event', '{}', '{update,delete}');
select name_writers('access_slip', '{SCHOOL_ADMIN,CLASS_TEACHER}', '{insert,update}'), name_writers('access_slip', '{}', '{delete}');
revoke update on access_slip from eschool_app;
grant update (ended_at) on access_slip to eschool_app;
-- Who issues is named as the writers; this policy only says that rows can be added.
alter policy issue on account with check (true);
