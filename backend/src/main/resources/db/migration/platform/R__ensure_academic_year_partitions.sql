-- Makes the partitions of a year for every table that has registered itself, each under forced row-level security; it has
-- no policy and no grant of its own, so that rows are reached through the table alone.
create or replace function ensure_academic_year_partitions(p_year int) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    volume      volume_table%rowtype;
    v_partition text;
begin
    for volume in select * from volume_table order by name loop
        v_partition := format('%I', volume.name || '_' || p_year);
        if to_regclass(v_partition) is null then
            execute format('create table %s partition of %I for values in (%s)', v_partition, volume.name, p_year);
            execute format('alter table %s enable row level security', v_partition);
            execute format('alter table %s force row level security', v_partition);
            if volume.on_partition is not null then
                execute format('select %I($1, $2)', volume.on_partition) using v_partition::regclass, p_year;
            end if;
        end if;
    end loop;
end $$;
revoke execute on function ensure_academic_year_partitions(int) from public;
grant execute on function ensure_academic_year_partitions(int) to eschool_app;
