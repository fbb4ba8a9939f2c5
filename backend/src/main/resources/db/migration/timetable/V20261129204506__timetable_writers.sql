select name_writers('lesson', '{TEACHER}', '{update}'), name_writers('lesson', '{}', '{insert,delete}');
