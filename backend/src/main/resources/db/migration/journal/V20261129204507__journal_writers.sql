select name_writers('journal', '{TEACHER}', '{update}'), name_writers('journal', '{}', '{insert,delete}');
select name_writers('journal_teacher', '{}');
select name_writers(t.name::regclass, '{TEACHER}') from unnest(array['homework', 'work', 'mark', 'attendance']) t (name);
