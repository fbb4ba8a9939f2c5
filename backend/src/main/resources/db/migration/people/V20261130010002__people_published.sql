select publish_table(t.name::regclass, '{SCHOOL_ADMIN,roster.read}')
from unnest(array['person', 'school_class', 'study_group', 'group_membership']) t (name);
-- The person under another aspect, going by the person's id.
select publish_table('person_detail', '{SCHOOL_ADMIN,roster.read}', 'person_id');
select publish_table(t.name::regclass, '{}', 'person_id') from unnest(array['student', 'staff_member']) t (name);
select publish_table('guardianship', '{}');
