-- A day on which the school teaches by the timetable of another weekday: a working Saturday, or a moved day. The state's
-- production calendar says what its offices do; a school decides for itself.
create table moved_day (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    day           date not null,
    taught_as     int  not null check (taught_as between 1 and 7), -- the weekday, Monday is 1
    reason        text not null check (length(btrim(reason)) between 1 and 200),
    version       int  not null default 1,
    primary key (school_id, academic_year, id),
    constraint moved_day_once unique (school_id, academic_year, day) deferrable initially deferred,
    foreign key (school_id, academic_year) references academic_year
);
select protect_school_table('moved_day', '{DEPUTY_HEAD,SCHOOL_ADMIN}');
select name_readers('moved_day', '{SCHOOL,CLASS,JOURNALS,FAMILY,NONE,roster.read}');
select publish_table('moved_day', '{SCHOOL_ADMIN,roster.read}');
select publish_changes('moved_day', 'MOVED_DAY', '{id}');
select record_history_of('moved_day', 'id');

-- The deputy head sets the academic year up (001, 002 annex 5), the administrator the school.
select name_writers('academic_year', '{DEPUTY_HEAD,SCHOOL_ADMIN}', '{insert,update}');
select name_writers(t.name::regclass, '{DEPUTY_HEAD,SCHOOL_ADMIN}')
from unnest(array['term', 'holiday', 'grade_scheme']) t (name);

alter table holiday add check (length(btrim(name)) between 1 and 100);
