-- Clashes of group, teacher and room are constraints of each partition, because an EXCLUDE constraint on the partitioned
-- table itself needs a server newer than the oldest supported.
create or replace function add_lesson_clashes(partition_name regclass, p_year int) returns void language plpgsql as $$
begin
    execute format('alter table %s
        add constraint %I exclude using gist (school_id with =, group_id with =, during with &&)
            where (status <> ''CANCELLED''),
        add constraint %I exclude using gist (school_id with =, (coalesce(substitute_id, teacher_id)) with =, during with &&)
            where (status <> ''CANCELLED''),
        add constraint %I exclude using gist (school_id with =, room_id with =, during with &&)
            where (status <> ''CANCELLED'' and not room_shared)',
        partition_name, 'lesson_group_clash_' || p_year, 'lesson_teacher_clash_' || p_year, 'lesson_room_clash_' || p_year);
end $$;
revoke execute on function add_lesson_clashes(regclass, int) from public;
