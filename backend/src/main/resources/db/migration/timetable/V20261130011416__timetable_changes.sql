select publish_changes('lesson', 'LESSON', '{id,group_id,subject_id,teacher_id,substitute_id}');
