insert into stored_file (school_id, id, bytes, loose_since) values
    (:SCHOOL, :HOMEWORK_FILE, 9, null),
    (:SCHOOL, :HOMEWORK_FILE_7B, 9, null),
    (:FOREIGN_SCHOOL, :FOREIGN_HOMEWORK_FILE, 9, null);
insert into file_usage (school_id, files, bytes) values (:SCHOOL, 2, 18), (:FOREIGN_SCHOOL, 1, 9);
