alter table lesson
    add column joint_id    uuid, -- shared by lessons that are taught together: two classes, or two subjects
    add column audience_id uuid,
    add column whole_class boolean,
    -- A subgroup that had a lesson beside its whole class before that was forbidden. It stays until somebody moves it.
    add column clash_kept  boolean not null default false;

create or replace function know_audience() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    select g.audience_id, g.whole_class into new.audience_id, new.whole_class from study_group g
    where g.school_id = new.school_id and g.academic_year = new.academic_year and g.id = new.group_id;
    if not found then
        -- A group that is not there is refused by the foreign key, and named by it.
        new.audience_id := new.group_id;
        new.whole_class := false;
    end if;
    if tg_op = 'UPDATE' then
        new.clash_kept := false;
    end if;
    return new;
end $$;
revoke execute on function know_audience() from public;

create or replace function add_lesson_clashes(partition_name regclass, p_year int) returns void language plpgsql as $$
begin
    execute format('alter table %s
        add constraint %I exclude using gist (school_id with =, group_id with =, during with &&,
            (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'') deferrable,
        add constraint %I exclude using gist (school_id with =, audience_id with =, during with &&,
            (whole_class::int) with <>, (coalesce(joint_id, id)) with <>)
            where (status <> ''CANCELLED'' and not clash_kept) deferrable,
        add constraint %I exclude using gist (school_id with =, (coalesce(substitute_id, teacher_id)) with =,
            during with &&, (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'') deferrable,
        add constraint %I exclude using gist (school_id with =, room_id with =, during with &&,
            (coalesce(joint_id, id)) with <>) where (status <> ''CANCELLED'' and not room_shared) deferrable,
        add constraint %I exclude using gist (school_id with =, joint_id with =, (lower(during)) with <>)
            where (joint_id is not null and status <> ''CANCELLED'') deferrable',
        partition_name, 'lesson_group_clash_' || p_year, 'lesson_class_clash_' || p_year, 'lesson_teacher_clash_' || p_year,
        'lesson_room_clash_' || p_year, 'lesson_joint_apart_' || p_year);
end $$;
revoke execute on function add_lesson_clashes(regclass, int) from public;

-- They go first, since all rows are about to change.
do $$
declare
    clash record;
begin
    for clash in select i.inhrelid::regclass as part, c.conname
                 from pg_inherits i join pg_constraint c on c.conrelid = i.inhrelid and c.contype = 'x'
                 where i.inhparent = 'lesson'::regclass loop
        execute format('alter table %s drop constraint %I', clash.part, clash.conname);
    end loop;
end $$;

-- What stands in the timetable is what was taught: it is not moved, only excused from the new constraint.
alter table lesson no force row level security;
alter table study_group no force row level security;
alter table lesson disable trigger user;
update lesson l set audience_id = g.audience_id, whole_class = g.whole_class from study_group g
where g.school_id = l.school_id and g.academic_year = l.academic_year and g.id = l.group_id;
update lesson s set clash_kept = true
where not s.whole_class and s.status <> 'CANCELLED' and exists (
    select from lesson c
    where c.school_id = s.school_id and c.academic_year = s.academic_year and c.audience_id = s.audience_id
      and c.on_date = s.on_date and c.whole_class and c.status <> 'CANCELLED' and c.during && s.during);
do $$
declare
    v_kept int := (select count(*) from lesson where clash_kept);
begin
    if v_kept > 0 then
        raise warning '% lessons of subgroups lie beside a lesson of their whole class and stay as they are (lesson.clash_kept)', v_kept;
    end if;
end $$;
alter table lesson enable trigger user;
alter table study_group force row level security;
alter table lesson force row level security;

alter table lesson alter column audience_id set not null, alter column whole_class set not null;
do $$
declare
    link record;
begin
    -- The group with whose time it takes: what a group is may change, and its lessons follow.
    for link in select conname from pg_constraint where contype = 'f' and conparentid = 0
                and conrelid = 'lesson'::regclass and confrelid = 'study_group'::regclass loop
        execute format('alter table lesson drop constraint %I', link.conname);
    end loop;
    alter table lesson add constraint lesson_group_fkey foreign key (school_id, academic_year, group_id, audience_id, whole_class)
        references study_group (school_id, academic_year, id, audience_id, whole_class) on update cascade;
    perform add_lesson_clashes(i.inhrelid::regclass, substring(i.inhrelid::regclass::text from '\d{4}$')::int)
    from pg_inherits i where i.inhparent = 'lesson'::regclass;
end $$;
create trigger know_audience before insert or update of group_id, on_date, starts_at, ends_at, status, joint_id on lesson
    for each row execute function know_audience();
