-- A list whose columns nobody has named yet.
alter table people_import drop constraint people_import_status_check,
    add constraint people_import_status check (status in ('UNMATCHED', 'PREVIEWED', 'APPLIED'));

-- The file of a list that can still be read with other columns. It is full of personal data: gone once the list was taken over.
create table people_import_file (
    school_id uuid  not null,
    import_id uuid  not null,
    content   bytea not null,
    primary key (school_id, import_id),
    constraint people_import_file_import foreign key (school_id, import_id) references people_import
);
alter table people_import_file alter column content set storage external; -- workbooks are compressed already
select protect_school_table('people_import_file', '{SCHOOL_ADMIN}');
select name_writers('people_import_file', '{}', '{update}');
select name_readers('people_import_file', '{SCHOOL_ADMIN}');

-- What the columns under a head are, as somebody of the school has said: lists with the same head are read so.
create table people_import_matching (
    school_id  uuid        not null references school,
    id         uuid        not null,
    head_key   text        not null check (length(head_key) = 64),
    content    jsonb       not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    version    int         not null default 1,
    primary key (school_id, id),
    constraint people_import_matching_head unique (school_id, head_key),
    constraint people_import_matching_person foreign key (school_id, changed_by) references person
);
select protect_school_table('people_import_matching', '{SCHOOL_ADMIN}');
select name_writers('people_import_matching', '{}', '{delete}');
select name_readers('people_import_matching', '{SCHOOL_ADMIN}');
select record_history_of('people_import_matching', 'id');
