create policy stamping on homework for select to eschool_owner using (true);

-- A file counts in the weeks in which its homework does.
create or replace function stamp_homework_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into group_week as w
    select h.school_id, h.academic_year, h.group_id, monday(d.day), next_stamp(0)
    from changed c
    join homework h on h.school_id = c.school_id and h.academic_year = c.academic_year and h.id = c.homework_id
    join lesson l on l.school_id = h.school_id and l.academic_year = h.academic_year and l.id = h.lesson_id
    cross join lateral (values (l.on_date), (h.due_on)) d (day)
    where d.day is not null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;
revoke execute on function stamp_homework_files() from public;

select stamp_on_change('homework_file', 'stamp_homework_files');
