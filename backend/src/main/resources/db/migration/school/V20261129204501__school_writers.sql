-- No operation changes the frame of a school yet: whichever comes first names its roles.
select name_writers(t.name::regclass, '{}')
from unnest(array['school', 'school_setting', 'academic_year', 'term', 'holiday', 'grade_scheme', 'bell_schedule', 'bell',
    'room', 'subject']) t (name);
