-- Which tables get a partition for every academic year. Each feature registers its own.
create table volume_table (
    name         text primary key,
    on_partition text -- the feature's function for each new partition, called with the partition and its year
);

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

create or replace function register_volume_table(table_name regclass, on_partition text default null) returns void
    language plpgsql as $$
begin
    if on_partition is not null and to_regprocedure(format('%I(regclass, int)', on_partition)) is null then
        raise exception 'there is no function %(regclass, int)', on_partition using errcode = 'undefined_function';
    end if;
    insert into volume_table (name, on_partition) values (table_name::text, on_partition);
    perform ensure_academic_year_partitions(years.year) from (
        select distinct substring(pg_get_expr(c.relpartbound, c.oid) from '\d+')::int as year
        from volume_table v
        join pg_inherits i on i.inhparent = v.name::regclass
        join pg_class c on c.oid = i.inhrelid) years;
end $$;
revoke execute on function register_volume_table(regclass, text) from public;
