-- Marks and attendance: the week of their lesson, the group of their journal.
create or replace function stamp_cells() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into group_week as w
    select c.school_id, c.academic_year, j.group_id, monday(c.on_date), next_stamp(0)
    from changed c
    join journal j on j.school_id = c.school_id and j.academic_year = c.academic_year and j.id = c.journal_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;
revoke execute on function stamp_cells() from public;
