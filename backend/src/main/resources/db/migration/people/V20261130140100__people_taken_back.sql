-- An import that was a mistake is taken back whole.
select name_writers(t.name::regclass, '{SCHOOL_ADMIN}', '{delete}')
from unnest(array['person', 'person_detail', 'student', 'guardianship', 'school_class', 'study_group', 'group_membership']) t (name);
