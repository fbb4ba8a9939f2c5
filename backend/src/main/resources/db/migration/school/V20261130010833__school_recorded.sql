select record_history_of('school', 'school_id'), record_history_of('school_setting', 'name'),
    record_history_of('academic_year', 'academic_year'), record_history_of('term', 'id'), record_history_of('holiday', 'id'),
    record_history_of('grade_scheme', 'academic_year,grade'), record_history_of('bell_schedule', 'id'),
    record_history_of('bell', 'bell_schedule_id,lesson_number'), record_history_of('room', 'id'),
    record_history_of('subject', 'id');
