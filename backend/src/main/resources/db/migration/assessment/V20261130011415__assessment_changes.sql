select publish_changes('work_type', 'WORK_TYPE', '{id}');
select publish_changes('period_mark', 'PERIOD_MARK', '{id,journal_id,student_id}');
