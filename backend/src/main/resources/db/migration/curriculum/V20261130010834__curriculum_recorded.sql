select record_history_of('curriculum_line', 'academic_year,grade,subject_id'), record_history_of('lesson_plan', 'id'),
    record_history_of('plan_item', 'id');
