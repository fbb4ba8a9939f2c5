-- Who teaches which group what, for how many hours a week and from when to when (002, annex 5: «распределение учебной нагрузки»).
-- A line that is confirmed makes the journal of its group and subject and lets its teacher in; there is no other source of both.
create table teaching_load (
    school_id     uuid         not null,
    academic_year int          not null,
    id            uuid         not null,
    group_id      uuid         not null,
    subject_id    uuid         not null,
    grade         int          not null check (grade between 1 and 11),
    teacher_id    uuid,        -- null is a vacancy
    weekly_hours  numeric(4,1) not null check (weekly_hours > 0 and weekly_hours <= 40),
    since         date         not null,
    until         date,        -- the last day; null while there is no end
    confirmed_at  timestamptz, -- null is a draft
    version       int          not null default 1,
    primary key (school_id, academic_year, id),
    foreign key (school_id, academic_year, group_id) references study_group,
    foreign key (school_id, subject_id) references subject,
    foreign key (school_id, teacher_id) references person,
    constraint teaching_load_period check (until >= since),
    constraint teaching_load_twice exclude using gist (school_id with =, academic_year with =, group_id with =,
        subject_id with =, teacher_id with =, daterange(since, until, '[]') with &&)
);
create index teaching_load_group on teaching_load (school_id, academic_year, group_id, subject_id);
create index teaching_load_teacher on teaching_load (school_id, teacher_id);

-- Journals that stand already were given to their teachers by a load that nobody wrote down. The hours are those of the
-- curriculum; where it is silent, one. A journal without a teacher is a vacancy.
alter table journal no force row level security;
alter table journal_teacher no force row level security;
alter table curriculum_line no force row level security;
alter table academic_year no force row level security;
insert into teaching_load (school_id, academic_year, id, group_id, subject_id, grade, teacher_id, weekly_hours, since, until, confirmed_at)
select j.school_id, j.academic_year, coalesce(t.id, next_id()), j.group_id, j.subject_id, j.grade, t.teacher_id,
       coalesce((select c.weekly_hours from curriculum_line c
                 where c.school_id = j.school_id and c.academic_year = j.academic_year and c.grade = j.grade
                   and c.subject_id = j.subject_id), 1),
       coalesce(lower(t.during), y.starts_on), upper(t.during) - 1, now()
from journal j
join academic_year y on y.school_id = j.school_id and y.academic_year = j.academic_year
left join journal_teacher t on t.school_id = j.school_id and t.academic_year = j.academic_year and t.journal_id = j.id;
alter table journal force row level security;
alter table journal_teacher force row level security;
alter table curriculum_line force row level security;
alter table academic_year force row level security;

select protect_school_table('teaching_load', '{DEPUTY_HEAD}');
select name_readers('teaching_load', '{TEACHER,DEPUTY_HEAD,PRINCIPAL,SCHEDULER,HR_OFFICER,SCHOOL_ADMIN}');
-- A teacher sees the own load and nobody else's.
create policy own_load on teaching_load as restrictive for select to eschool_app using (
    (select session_scope()) <> 'JOURNALS' or teacher_id = (select session_person()));
select publish_table('teaching_load', '{}');
select publish_changes('teaching_load', 'TEACHING_LOAD', '{id,group_id,subject_id,teacher_id}');
select record_history_of('teaching_load', 'id');
