-- The rooms of a school (аудиторный фонд) are kept by its facilities manager. A room that is no longer used is retired and
-- stays: past lessons name it.
alter table room add column kind text not null default 'CLASSROOM'
    check (kind in ('CLASSROOM', 'LABORATORY', 'COMPUTER', 'WORKSHOP', 'GYM', 'ASSEMBLY_HALL', 'LIBRARY', 'CANTEEN', 'OTHER'));
alter table room
    add column building   text,
    add column floor      int,
    add column equipment  text check (length(equipment) <= 1000),
    add column retired_at timestamptz,
    add check (capacity <= 2000);

alter table room no force row level security;
alter table room disable trigger user;
-- Rooms so far were entered to be taught in by one class at a time: classrooms. Those that several groups share are a gym as well
-- as a hall, which nobody said yet.
update room set kind = 'OTHER' where shared;
-- «Каб. 5» and «каб. 5» are one name from now on: the later of them keeps its own with a part of its id.
update room set name = btrim(name) || ' (' || right(id::text, 12) || ')'
where (school_id, id) in (
    select school_id, id from (
        select school_id, id, row_number() over (partition by school_id, lower(btrim(name)) order by id) as n from room) same
    where n > 1);
alter table room enable trigger user;
alter table room force row level security;

alter table room drop constraint room_school_id_name_key;
create unique index room_name_in_use on room (school_id, lower(btrim(name))) where retired_at is null;

select name_writers('room', '{FACILITIES_MANAGER,SCHOOL_ADMIN}', '{insert,update}');
