-- How long a role was to last before its holder was dismissed, so that a dismissal that is taken back gives the same and no more.
alter table role_assignment add column before_dismissal daterange;
-- end_staff_roles() and its like run as the owner and change roles of the acting school.
create policy dismissal on role_assignment to eschool_owner using (school_id = (select session_school()));
