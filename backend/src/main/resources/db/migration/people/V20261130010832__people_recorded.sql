-- The account is given by functions of identity, which keep a log of their own; the order is made of the name.
select record_history_of('person', 'id', 'id', 'account_id,name_order'), record_history_of('person_detail', 'person_id', 'person_id'),
    record_history_of('student', 'person_id', 'person_id'), record_history_of('staff_member', 'person_id', 'person_id'),
    record_history_of('guardianship', 'id', 'student_id'), record_history_of('group_membership', 'id', 'student_id'),
    record_history_of('school_class', 'id'), record_history_of('study_group', 'id');
