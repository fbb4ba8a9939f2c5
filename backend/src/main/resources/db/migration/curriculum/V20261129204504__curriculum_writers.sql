select name_writers('curriculum_line', '{}');
select name_writers(t.name::regclass, '{TEACHER,DEPUTY_HEAD}') from unnest(array['lesson_plan', 'plan_item']) t (name);
