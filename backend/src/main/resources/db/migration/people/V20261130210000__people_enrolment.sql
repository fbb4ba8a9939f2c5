-- When somebody is a pupil of the school: rows and not one pair of days, since a pupil who has left may return. The first day
-- that is no longer in it is the day of leaving.
create table enrolment (
    school_id  uuid      not null,
    id         uuid      not null default next_id(),
    student_id uuid      not null,
    during     daterange not null check (not isempty(during) and not lower_inf(during)),
    version    int       not null default 1,
    primary key (school_id, id),
    foreign key (school_id, student_id) references student,
    constraint one_enrolment_at_a_time exclude using gist (school_id with =, student_id with =, during with &&)
);
create index enrolment_student on enrolment (school_id, student_id);

-- Who left on the very day of coming was a pupil on no day: nothing is left to say of that.
alter table student no force row level security;
insert into enrolment (school_id, student_id, during)
select school_id, person_id, daterange(enrolled_on, departed_on) from student
where departed_on is null or departed_on > enrolled_on;
alter table student force row level security;

select protect_school_table('enrolment', '{SCHOOL_ADMIN,REGISTRAR}');
select name_writers('enrolment', '{}', '{update}');
-- As the pupil's own row: whoever may read the journal or the diary sees from when to when it goes.
select name_readers('enrolment', '{SCHOOL,CLASS,JOURNALS,FAMILY}');
create policy family_own on enrolment as restrictive for select to eschool_app using (
    (select session_scope()) <> 'FAMILY' or student_id = any ((select session_students())::uuid[]));
select publish_table('enrolment', '{}');
select publish_changes('enrolment', 'ENROLMENT', '{id,student_id}');
select record_history_of('enrolment', 'id', 'student_id');

alter table student drop column enrolled_on, drop column departed_on;
