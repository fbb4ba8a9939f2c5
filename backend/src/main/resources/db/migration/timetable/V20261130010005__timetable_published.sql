select publish_table('lesson', '{}');
