select name_writers('people_import', '{SCHOOL_ADMIN,REGISTRAR}', '{insert,update}'), name_readers('people_import', '{SCHOOL_ADMIN,REGISTRAR}');
select name_writers('people_import_file', '{SCHOOL_ADMIN,REGISTRAR}', '{insert,delete}'), name_readers('people_import_file', '{SCHOOL_ADMIN,REGISTRAR}');
select name_writers('people_import_matching', '{SCHOOL_ADMIN,REGISTRAR}', '{insert,update}'),
       name_readers('people_import_matching', '{SCHOOL_ADMIN,REGISTRAR}');
