select publish_changes('person', 'PERSON', '{id}');
select publish_changes('person_detail', 'PERSON_DETAIL', '{person_id}');
select publish_changes('staff_member', 'STAFF_MEMBER', '{person_id}');
select publish_changes('student', 'STUDENT', '{person_id}');
select publish_changes('guardianship', 'GUARDIANSHIP', '{id,student_id,guardian_id}');
select publish_changes('school_class', 'SCHOOL_CLASS', '{id,class_teacher_id}');
select publish_changes('study_group', 'STUDY_GROUP', '{id,class_id}');
select publish_changes('group_membership', 'GROUP_MEMBERSHIP', '{id,group_id,student_id}');
