select publish_table('role_assignment', '{}');
