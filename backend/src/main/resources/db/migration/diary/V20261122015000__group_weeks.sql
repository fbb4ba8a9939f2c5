-- When anything last changed that a diary week is made of. A reader who holds the week with the same stamps has it
-- already, and the week itself need not be read. Triggers keep the stamps, so that no writer can forget them.
--
-- A stamp is a time in microseconds that never goes back: restored from a backup, a school must not arrive a second
-- time at a stamp that stood for something else.
create function next_stamp(stamp bigint) returns bigint language sql volatile parallel safe
    return greatest(stamp + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
create function monday(day date) returns date language sql immutable parallel safe
    return day - (extract(isodow from day)::int - 1);

-- Lessons, works, marks, attendance and homework, by the group and by the week of the lesson; homework also by the week
-- in which it is due.
create table group_week (
    school_id     uuid   not null,
    academic_year int    not null,
    group_id      uuid   not null,
    week          date   not null check (week = monday(week)),
    stamp         bigint not null,
    primary key (school_id, academic_year, group_id, week),
    foreign key (school_id, academic_year, group_id) references study_group on delete cascade
) with (fillfactor = 80);
select protect_school_table('group_week');

-- What every week shows: names, the calendar, who is in which group.
create table school_stamp (
    school_id uuid   primary key references school on delete cascade,
    stamp     bigint not null
) with (fillfactor = 50);
select protect_school_table('school_stamp');

-- A lesson that moves takes its marks and absences with it by foreign key, and that runs as the owner.
create policy stamping on group_week to eschool_owner using (true);
create policy stamping on journal for select to eschool_owner using (true);

-- The rows are sorted, so that two transactions do not wait for each other in a circle.
create function stamp_lessons() returns trigger language plpgsql as $$
begin
    insert into group_week as w
    select c.school_id, c.academic_year, c.group_id, monday(c.on_date), next_stamp(0)
    from changed c
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;

create function stamp_cells() returns trigger language plpgsql as $$
begin
    insert into group_week as w
    select c.school_id, c.academic_year, j.group_id, monday(c.on_date), next_stamp(0)
    from changed c
    join journal j on j.school_id = c.school_id and j.academic_year = c.academic_year and j.id = c.journal_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;

create function stamp_works() returns trigger language plpgsql as $$
begin
    insert into group_week as w
    select l.school_id, l.academic_year, l.group_id, monday(l.on_date), next_stamp(0)
    from changed c
    join lesson l on l.school_id = c.school_id and l.academic_year = c.academic_year and l.id = c.lesson_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (school_id, academic_year, group_id, week) do update set stamp = next_stamp(w.stamp);
    return null;
end $$;

create function stamp_homework() returns trigger language plpgsql as $$
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

create function stamp_school() returns trigger language plpgsql as $$
begin
    insert into school_stamp as s
    select c.school_id, next_stamp(0) from changed c group by 1 order by 1
    on conflict (school_id) do update set stamp = next_stamp(s.stamp);
    return null;
end $$;

create function stamp_on_change(table_name regclass, stamping text) returns void language plpgsql as $$
begin
    execute format('create trigger stamp_insert after insert on %s referencing new table as changed for each statement execute function %I()', table_name, stamping);
    execute format('create trigger stamp_update after update on %s referencing new table as changed for each statement execute function %I()', table_name, stamping);
    execute format('create trigger stamp_delete after delete on %s referencing old table as changed for each statement execute function %I()', table_name, stamping);
end $$;
revoke execute on function stamp_on_change(regclass, text) from public;

select stamp_on_change('lesson', 'stamp_lessons');
select stamp_on_change('mark', 'stamp_cells');
select stamp_on_change('attendance', 'stamp_cells');
select stamp_on_change('work', 'stamp_works');
select stamp_on_change('homework', 'stamp_homework');
-- What can move to another week is also missed in the week it leaves; marks and attendance move only with their lesson.
create trigger stamp_left after update on lesson referencing old table as changed for each statement execute function stamp_lessons();
create trigger stamp_left after update on homework referencing old table as changed for each statement execute function stamp_homework();

select stamp_on_change(t.name::regclass, 'stamp_school')
from unnest(array['person', 'group_membership', 'study_group', 'school_class', 'subject', 'room', 'holiday', 'work_type']) t (name);
