-- Makes the partitions of a year. Clashes of group, teacher and room are constraints of each partition,
-- because an EXCLUDE constraint on the partitioned table itself needs a server newer than the oldest supported.
create or replace function ensure_academic_year_partitions(p_year int) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    volume text;
begin
    foreach volume in array array['lesson', 'homework', 'work', 'mark', 'attendance', 'period_mark', 'value_history', 'access_log'] loop
        if to_regclass(format('%I', volume || '_' || p_year)) is null then
            execute format('create table %I partition of %I for values in (%s)', volume || '_' || p_year, volume, p_year);
            execute format('alter table %I enable row level security', volume || '_' || p_year);
            execute format('alter table %I force row level security', volume || '_' || p_year);
            if volume = 'lesson' then
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, group_id with =, during with &&) where (status <> ''CANCELLED'')', 'lesson_' || p_year, 'lesson_group_clash_' || p_year);
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, (coalesce(substitute_id, teacher_id)) with =, during with &&) where (status <> ''CANCELLED'')', 'lesson_' || p_year, 'lesson_teacher_clash_' || p_year);
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, room_id with =, during with &&) where (status <> ''CANCELLED'' and not room_shared)', 'lesson_' || p_year, 'lesson_room_clash_' || p_year);
            end if;
        end if;
    end loop;
end $$;
revoke execute on function ensure_academic_year_partitions(int) from public;
grant execute on function ensure_academic_year_partitions(int) to eschool_app;
