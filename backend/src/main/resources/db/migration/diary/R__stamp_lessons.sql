-- Lessons, by their group and week. The rows are sorted, so that two transactions do not wait for each other in a circle.
create or replace function stamp_lessons() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into group_week as w
    select c.school_id, c.academic_year, c.group_id, monday(c.on_date), next_stamp(0)
    from changed c
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;
revoke execute on function stamp_lessons() from public;
