select record_history_of('work_type', 'id');
