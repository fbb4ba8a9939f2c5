-- Every record has an id of its own and a version: a membership's old key held its period, which changes when a pupil
-- leaves, and a kinship could not be named without its two people.
alter table group_membership add column id uuid not null default gen_random_uuid(), add column version int not null default 1;
alter table group_membership drop constraint group_membership_pkey;
alter table group_membership add primary key (school_id, academic_year, id);
create index group_membership_group on group_membership (school_id, academic_year, group_id);

alter table guardianship add column id uuid not null default gen_random_uuid();
alter table guardianship drop constraint guardianship_pkey;
alter table guardianship add primary key (school_id, id),
    add constraint guardianship_once unique (school_id, student_id, guardian_id);

alter table person_detail add column version int not null default 1;
alter table student add column version int not null default 1;
alter table study_group add column version int not null default 1;
