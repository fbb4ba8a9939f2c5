select publish_changes('curriculum_line', 'CURRICULUM_LINE', '{subject_id}');
select publish_changes('lesson_plan', 'LESSON_PLAN', '{id}');
select publish_changes('plan_item', 'PLAN_ITEM', '{id,plan_id}');
