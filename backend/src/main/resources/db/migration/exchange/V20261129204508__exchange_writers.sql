select name_writers('people_import', '{SCHOOL_ADMIN}', '{insert,update}'), name_writers('people_import', '{}', '{delete}');
