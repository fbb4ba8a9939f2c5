-- Classes and groups are kept by hand: the week and the shift of each (002, annex 5), what a subgroup divides its class for, how
-- many a group takes, and when it ended.
alter table school_class add column school_days int not null default 5 check (school_days in (5, 6));
alter table study_group
    add column subject_id  uuid,
    add column capacity    int  check (capacity between 1 and 300),
    add column shift       int  check (shift in (1, 2)),       -- null: that of the class
    add column school_days int  check (school_days in (5, 6)), -- null: those of the class
    add column at_home     boolean not null default false,     -- надомное обучение
    add column ended_on    date,                               -- the last day
    add foreign key (school_id, subject_id) references subject,
    add constraint at_home_is_individual check (not at_home or kind = 'INDIVIDUAL');

-- A class that has had a lesson on a Saturday goes to school on six days. A subgroup divides its class for the subject that it is taught.
alter table school_class no force row level security;
alter table study_group no force row level security;
alter table lesson no force row level security;
alter table journal no force row level security;
update school_class c set school_days = 6
where exists (select from study_group g
              join lesson l on l.school_id = g.school_id and l.academic_year = g.academic_year and l.group_id = g.id
              where g.school_id = c.school_id and g.academic_year = c.academic_year and g.class_id = c.id
                and extract(isodow from l.on_date) = 6);
update study_group g set subject_id = (
    select j.subject_id from journal j
    where j.school_id = g.school_id and j.academic_year = g.academic_year and j.group_id = g.id order by j.id limit 1)
where g.kind = 'SUBGROUP';
alter table journal force row level security;
alter table lesson force row level security;
alter table study_group force row level security;
alter table school_class force row level security;

-- Names of groups are told apart within a year, those of groups that have ended notwithstanding.
create unique index study_group_name on study_group (school_id, academic_year, lower(name))
    where kind <> 'WHOLE_CLASS' and ended_on is null;

-- The registrar enters and takes back lists of pupils, with the classes that they name.
select name_writers(t.name::regclass, '{SCHOOL_ADMIN,REGISTRAR,DEPUTY_HEAD}', '{insert,delete}'),
       name_writers(t.name::regclass, '{SCHOOL_ADMIN,DEPUTY_HEAD}', '{update}')
from unnest(array['school_class', 'study_group']) t (name);
select name_writers('group_membership', '{SCHOOL_ADMIN,REGISTRAR,PRINCIPAL,DEPUTY_HEAD,CLASS_TEACHER}', '{insert,delete}'),
       name_writers('group_membership', '{SCHOOL_ADMIN,PRINCIPAL,DEPUTY_HEAD,CLASS_TEACHER}', '{update}');
-- Subgroups of the own class are the class teacher's to fill (001, «состав подгруппы определяет классный руководитель»), with its
-- pupils; no other group is. As in R__session_settings.sql and R__session_divides.sql.
create or replace function session_classes() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.classes', true), ''), '{}')::uuid[];
create or replace function session_divides(p_year int, p_group uuid) returns boolean language sql stable as $$
    select session_role() <> 'CLASS_TEACHER' or exists (
        select from study_group g
        where g.school_id = session_school() and g.academic_year = p_year and g.id = p_group and g.kind = 'SUBGROUP'
          and g.class_id = any (session_classes()))
$$;
create policy own_subgroups_insert on group_membership as restrictive for insert to eschool_app with check (
    session_divides(academic_year, group_id)
    and ((select session_role()) <> 'CLASS_TEACHER' or student_id = any ((select session_students())::uuid[])));
create policy own_subgroups_update on group_membership as restrictive for update to eschool_app using (
    session_divides(academic_year, group_id)) with check (session_divides(academic_year, group_id)
    and ((select session_role()) <> 'CLASS_TEACHER' or student_id = any ((select session_students())::uuid[])));
create policy own_subgroups_delete on group_membership as restrictive for delete to eschool_app using (
    session_divides(academic_year, group_id));
