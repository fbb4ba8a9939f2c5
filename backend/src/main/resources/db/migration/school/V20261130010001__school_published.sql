select publish_table('school', '{SCHOOL_ADMIN,roster.read}', 'school_id');
-- A year, the terms of a grade and a bell had no id of their own, only what they say.
select publish_table(t.name::regclass, '{SCHOOL_ADMIN,roster.read}')
from unnest(array['academic_year', 'term', 'holiday', 'grade_scheme', 'bell_schedule', 'bell', 'subject']) t (name);
select publish_table('room', '{}');
