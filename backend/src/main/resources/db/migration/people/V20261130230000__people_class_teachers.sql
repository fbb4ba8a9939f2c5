-- Who leads a class and from when to when (классный руководитель), and who acts for them on named days.
create table class_teacher (
    school_id     uuid      not null,
    academic_year int       not null,
    id            uuid      not null,
    class_id      uuid      not null,
    person_id     uuid      not null,
    during        daterange not null check (not isempty(during)),
    acting        boolean   not null,
    version       int       not null default 1,
    primary key (school_id, academic_year, id),
    foreign key (school_id, academic_year, class_id) references school_class,
    foreign key (school_id, person_id) references person,
    constraint acting_has_an_end check (not acting or not upper_inf(during)),
    -- Deferred: a class that is handed over has two for a moment.
    constraint one_class_teacher exclude using gist (school_id with =, class_id with =, during with &&) where (not acting)
        deferrable initially deferred,
    constraint one_acting_class_teacher exclude using gist (school_id with =, class_id with =, during with &&) where (acting)
        deferrable initially deferred
);
create index class_teacher_person on class_teacher (school_id, person_id);
create index class_teacher_class on class_teacher (school_id, academic_year, class_id);

-- Whoever led a class led it from the first day of its year, as far as anybody knows.
alter table school_class no force row level security;
alter table academic_year no force row level security;
insert into class_teacher (school_id, academic_year, id, class_id, person_id, during, acting)
select c.school_id, c.academic_year, next_id(), c.id, c.class_teacher_id, daterange(y.starts_on, null), false
from school_class c
join academic_year y on y.school_id = c.school_id and y.academic_year = c.academic_year
where c.class_teacher_id is not null;
alter table school_class force row level security;
alter table academic_year force row level security;

select protect_school_table('class_teacher', '{DEPUTY_HEAD,SCHOOL_ADMIN}');
select name_readers('class_teacher', '{SCHOOL,CLASS,JOURNALS,FAMILY,roster.read}');
select publish_table('class_teacher', '{SCHOOL_ADMIN,roster.read}');
select publish_changes('class_teacher', 'CLASS_TEACHER', '{id,class_id,person_id}');
select record_history_of('class_teacher', 'id');
-- open_session() and its like run as the owner.
create policy lookup on class_teacher for select to eschool_owner using (true);

alter table school_class drop column class_teacher_id;
-- A change of a class has named its teacher until now.
update change_kind set columns = '{id}' where kind = 'SCHOOL_CLASS';
select publish_changes('school_class', 'SCHOOL_CLASS', '{id}');

-- As in R__class_leaders.sql.
create or replace function class_leaders(p_school uuid, p_day date)
    returns table (academic_year int, class_id uuid, person_id uuid, acting boolean)
    language sql stable as $$
    select t.academic_year, t.class_id, t.person_id, t.acting
    from class_teacher t
    join academic_year y on y.school_id = t.school_id and y.academic_year = t.academic_year
    where t.school_id = p_school
      and t.during @> case when t.acting then p_day else greatest(y.starts_on, least(p_day, y.ends_on)) end
$$;
