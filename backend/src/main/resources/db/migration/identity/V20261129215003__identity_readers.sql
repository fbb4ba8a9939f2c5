-- Who asks is now held against the token too: other parameters and another result are another function.
drop function open_session(text, text, uuid, text, date);
drop function if exists join_place(text, text, text);

select name_readers('role_assignment', '{SCHOOL_ADMIN,CLASS_TEACHER}');
select name_readers('access_slip', '{SCHOOL_ADMIN,CLASS_TEACHER}');
drop policy issuers on access_slip;
select name_readers('access_event', '{SCHOOL_ADMIN,PRINCIPAL}');
drop policy readers on access_event;
-- Read by functions that run as the owner.
select name_readers('service_account_grant', '{}');
alter policy own_school on account using (
    (select session_is_one_of('{SCHOOL_ADMIN,CLASS_TEACHER}')) and exists (select from person p where p.account_id = account.id));
