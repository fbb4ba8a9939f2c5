select name_writers('work_type', '{}'), name_writers('period_mark', '{}');
