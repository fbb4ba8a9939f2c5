-- Homework counts in the week of its lesson and in the week in which it is due.
create or replace function stamp_homework() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into group_week as w
    select c.school_id, c.academic_year, c.group_id, monday(d.day), next_stamp(0)
    from changed c
    join lesson l on l.school_id = c.school_id and l.academic_year = c.academic_year and l.id = c.lesson_id
    cross join lateral (values (l.on_date), (c.due_on)) d (day)
    where d.day is not null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;
revoke execute on function stamp_homework() from public;
