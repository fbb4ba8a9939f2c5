select publish_table(t.name::regclass, '{DEPUTY_HEAD,marks.read}') from unnest(array['journal', 'work', 'mark']) t (name);
-- A lesson's record goes by the lesson's id. The key of a journal's teacher holds the period, which ends when the teacher
-- leaves; an absence had no id, and moves with its lesson.
select publish_table('lesson_record', '{}', 'lesson_id');
select publish_table(t.name::regclass, '{}') from unnest(array['journal_teacher', 'homework', 'attendance']) t (name);
