-- Where those stand who answer for schools and belong to none (000, 004): an office of a municipality, of the ministry of a
-- region, of support, and the one that operates the server. The office says which role its officers act in and how far they
-- reach: a region, narrowed to a municipality or not; the operator's office has no territory and reaches every school.
create table office (
    id              uuid primary key,
    role            text not null check (role in ('MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER', 'SYSTEM_OPERATOR')),
    name            text not null check (length(name) between 1 and 200),
    region_id       uuid references region,
    municipality_id uuid,
    constraint office_territory foreign key (region_id, municipality_id) references municipality (region_id, id),
    constraint office_reach check (case role
        when 'MUNICIPAL_OFFICER' then region_id is not null and municipality_id is not null
        when 'MINISTRY_OFFICER' then region_id is not null and municipality_id is null
        when 'SUPPORT_OFFICER' then region_id is not null
        else region_id is null and municipality_id is null end)
);
create unique index office_once on office (role, region_id, municipality_id) nulls not distinct;

-- Who works there. An officer is nobody's person: no school knows the officer, and the officer none of its people.
create table officer (
    id          uuid      primary key,
    office_id   uuid      not null references office,
    account_id  uuid      not null references account,
    last_name   text      not null check (length(last_name) between 1 and 100),
    first_name  text      not null check (length(first_name) between 1 and 100),
    middle_name text               check (length(middle_name) between 1 and 100),
    during      daterange not null check (not isempty(during)),
    constraint officer_once exclude using gist (office_id with =, account_id with =, during with &&)
);
create index officer_account on officer (account_id);

-- Both are read by functions that run as the owner, and written by the owner alone (open_office).
do $$
declare
    t regclass;
begin
    foreach t in array array['office', 'officer']::regclass[] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy keeping on %s to eschool_owner using (true)', t);
        execute format('grant select on %s to eschool_app', t);
        perform name_writers(t, '{}');
    end loop;
end $$;

-- Which schools an office reaches: the one place that says so.
create view office_school as
select f.id as office_id, s.school_id, m.name as municipality_name
from office f
join municipality m on (f.region_id is null or m.region_id = f.region_id) and (f.municipality_id is null or m.id = f.municipality_id)
join school s on s.municipality_id = m.id;

create or replace function session_office() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.office_id', true), '')::uuid;

-- Officers had to be written down as people of some school. Each becomes an officer of the school's municipality or region.
alter table role_assignment no force row level security;
alter table person no force row level security;
alter table school no force row level security;
insert into office (id, role, name, region_id, municipality_id)
select gen_random_uuid(), t.role, t.name, t.region_id, t.municipality_id
from (select distinct r.role, m.region_id,
             case r.role when 'MUNICIPAL_OFFICER' then m.id end as municipality_id,
             case r.role when 'MUNICIPAL_OFFICER' then 'Управление образования, ' || m.name
                         when 'MINISTRY_OFFICER' then 'Министерство образования, ' || g.name
                         else 'Служба поддержки, ' || g.name end as name
      from role_assignment r
      join person p on p.school_id = r.school_id and p.id = r.person_id and p.account_id is not null
      join school s on s.school_id = r.school_id
      join municipality m on m.id = s.municipality_id
      join region g on g.id = m.region_id
      where r.role in ('MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER')) t;
insert into officer (id, office_id, account_id, last_name, first_name, middle_name, during)
select distinct on (f.id, p.account_id) gen_random_uuid(), f.id, p.account_id, p.last_name, p.first_name, p.middle_name, r.during
from role_assignment r
join person p on p.school_id = r.school_id and p.id = r.person_id and p.account_id is not null
join school s on s.school_id = r.school_id
join municipality m on m.id = s.municipality_id
join office f on f.role = r.role and f.region_id = m.region_id and (f.municipality_id is null or f.municipality_id = m.id)
where r.role in ('MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER')
order by f.id, p.account_id, upper_inf(r.during) desc, upper(r.during) desc;
delete from role_assignment where role in ('MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER');
alter table role_assignment force row level security;
alter table person force row level security;
alter table school force row level security;
alter table role_assignment drop constraint role_assignment_role_check, add constraint role_assignment_role_check
    check (role in ('TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER', 'REGISTRAR', 'HR_OFFICER',
        'FACILITIES_MANAGER', 'SCHOOL_ADMIN', 'GUARDIAN', 'STUDENT'));
