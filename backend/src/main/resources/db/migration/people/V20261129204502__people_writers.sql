select name_writers(t.name::regclass, '{SCHOOL_ADMIN}', '{insert}'), name_writers(t.name::regclass, '{}', '{update,delete}')
from unnest(array['person', 'student', 'guardianship', 'school_class', 'study_group', 'group_membership']) t (name);
select name_writers('person_detail', '{SCHOOL_ADMIN}', '{insert,update}'), name_writers('person_detail', '{}', '{delete}');
select name_writers('staff_member', '{}');
