-- A school may divide the year in ways of its own («модули», «блоки»): it names the way and its parts. The three customary ways
-- need no row here; their parts are called the same everywhere.
create table term_scheme (
    school_id     uuid not null,
    academic_year int  not null,
    id            uuid not null,
    code          text not null check (code ~ '^OWN_[1-9][0-9]?$'),
    name          text not null check (length(btrim(name)) between 1 and 100),
    version       int  not null default 1,
    primary key (school_id, academic_year, id),
    unique (school_id, academic_year, code),
    foreign key (school_id, academic_year) references academic_year
);
create unique index term_scheme_once on term_scheme (school_id, academic_year, lower(btrim(name)));
select protect_school_table('term_scheme', '{DEPUTY_HEAD,SCHOOL_ADMIN}');
select name_readers('term_scheme', '{SCHOOL,CLASS,JOURNALS,FAMILY,NONE,roster.read}');
select publish_table('term_scheme', '{SCHOOL_ADMIN,roster.read}');
select publish_changes('term_scheme', 'TERM_SCHEME', '{id}');
select record_history_of('term_scheme', 'id');

alter table term drop constraint term_scheme_check, drop constraint term_number_check;
alter table term
    add column name text check (length(btrim(name)) between 1 and 100), -- null where the customary name is used
    add column own_scheme text generated always as (case when scheme like 'OWN%' then scheme end) stored,
    add check (scheme in ('QUARTER', 'TRIMESTER', 'HALF_YEAR') or scheme ~ '^OWN_[1-9][0-9]?$'),
    add check (number between 1 and 12),
    add check ((scheme like 'OWN%') = (name is not null)),
    add foreign key (school_id, academic_year, own_scheme) references term_scheme (school_id, academic_year, code);
-- The terms of a scheme are moved together: where one ends later, the next begins later.
alter table term drop constraint term_school_id_academic_year_scheme_daterange_excl;
alter table term add constraint term_school_id_academic_year_scheme_daterange_excl
    exclude using gist (school_id with =, academic_year with =, scheme with =, daterange(starts_on, ends_on, '[]') with &&)
    deferrable initially deferred;

alter table grade_scheme drop constraint grade_scheme_scheme_check;
alter table grade_scheme
    add column own_scheme text generated always as (case when scheme like 'OWN%' then scheme end) stored,
    add check (scheme in ('QUARTER', 'TRIMESTER', 'HALF_YEAR') or scheme ~ '^OWN_[1-9][0-9]?$'),
    add foreign key (school_id, academic_year, own_scheme) references term_scheme (school_id, academic_year, code);
