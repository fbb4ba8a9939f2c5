select publish_changes('journal', 'JOURNAL', '{id,group_id,subject_id}');
select publish_changes('journal_teacher', 'JOURNAL_TEACHER', '{id,journal_id,teacher_id}');
select publish_changes('lesson_record', 'LESSON_RECORD', '{lesson_id,journal_id}');
select publish_changes('work', 'WORK', '{id,journal_id,lesson_id}');
select publish_changes('homework', 'HOMEWORK', '{id,lesson_id,group_id,student_id}');
select publish_changes('mark', 'MARK', '{id,work_id,student_id,journal_id,lesson_id}');
select publish_changes('attendance', 'ATTENDANCE', '{id,lesson_id,student_id,journal_id}');
