-- Called by a feature's own migration for its own table, which is partitioned by the academic year: from now on it gets
-- its partition of every year, and at once those of the years that the other volume tables have. on_partition names a
-- function of the feature, called with each new partition and its year, for what cannot stand on the table itself.
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
