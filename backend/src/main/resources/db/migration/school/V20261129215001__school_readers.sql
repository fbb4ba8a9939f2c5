-- The calendar is for everybody who has a place in the school; machine accounts know a mark's subject by name.
select name_readers(t.name::regclass, '{SCHOOL,CLASS,JOURNALS,FAMILY,NONE,roster.read}')
from unnest(array['school', 'academic_year', 'term', 'holiday', 'grade_scheme', 'bell_schedule', 'bell']) t (name);
select name_readers('subject', '{SCHOOL,CLASS,JOURNALS,FAMILY,roster.read,marks.read}');

-- open_session() runs as the owner and asks whether the term of a substituted lesson is closed.
create policy lookup on term for select to eschool_owner using (true);
create policy lookup on grade_scheme for select to eschool_owner using (true);
