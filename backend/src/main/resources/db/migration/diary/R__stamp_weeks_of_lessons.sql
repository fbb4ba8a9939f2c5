-- What belongs to a lesson, its works and its record: the group and the week of the lesson.
create or replace function stamp_weeks_of_lessons() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into group_week as w
    select l.school_id, l.academic_year, l.group_id, monday(l.on_date), next_stamp(0)
    from changed c
    join lesson l on l.school_id = c.school_id and l.academic_year = c.academic_year and l.id = c.lesson_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;
revoke execute on function stamp_weeks_of_lessons() from public;
