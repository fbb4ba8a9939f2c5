select name_readers('people_import', '{SCHOOL_ADMIN}');
drop policy office_only on people_import;
