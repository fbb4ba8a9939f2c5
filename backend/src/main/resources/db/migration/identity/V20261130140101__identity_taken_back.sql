select name_writers('role_assignment', '{SCHOOL_ADMIN}', '{delete}');
