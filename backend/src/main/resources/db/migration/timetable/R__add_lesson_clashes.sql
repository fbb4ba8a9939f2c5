-- Clashes are constraints of each partition, because an EXCLUDE constraint on the partitioned table itself needs a server
-- newer than the oldest supported. Lessons taught together are one lesson here (coalesce(joint_id, id)), and begin at
-- one moment. Of the lessons of one class, the whole class clashes with each subgroup and two subgroups do not. Whoever
-- swaps two lessons defers the constraints to the end of the transaction.
create or replace function add_lesson_clashes(partition_name regclass, p_year int) returns void language plpgsql as $$
begin
    execute format('alter table %s
        add constraint %I exclude using gist (school_id with =, group_id with =, during with &&,
            (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'') deferrable,
        add constraint %I exclude using gist (school_id with =, audience_id with =, during with &&,
            (whole_class::int) with <>, (coalesce(joint_id, id)) with <>)
            where (status <> ''CANCELLED'' and not clash_kept) deferrable,
        add constraint %I exclude using gist (school_id with =, (coalesce(substitute_id, teacher_id)) with =,
            during with &&, (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'') deferrable,
        add constraint %I exclude using gist (school_id with =, room_id with =, during with &&,
            (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'' and not room_shared) deferrable,
        add constraint %I exclude using gist (school_id with =, joint_id with =, (lower(during)) with <>)
            where (joint_id is not null and status <> ''CANCELLED'') deferrable',
        partition_name, 'lesson_group_clash_' || p_year, 'lesson_class_clash_' || p_year, 'lesson_teacher_clash_' || p_year,
        'lesson_room_clash_' || p_year, 'lesson_joint_apart_' || p_year);
end $$;
revoke execute on function add_lesson_clashes(regclass, int) from public;
