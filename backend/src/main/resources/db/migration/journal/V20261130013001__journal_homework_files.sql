-- Files of homework. They are read by whoever reads the homework: that of one pupil by no other family.
create table homework_file (
    school_id     uuid        not null,
    academic_year int         not null,
    file_id       uuid        not null,
    homework_id   uuid        not null,
    name          text        not null check (length(name) between 1 and 220),
    media_type    text        not null check (length(media_type) <= 100),
    bytes         bigint      not null check (bytes > 0),
    sha256        bytea       not null check (length(sha256) = 32),
    added_at      timestamptz not null,
    added_by      uuid        not null,
    primary key (school_id, academic_year, file_id),
    foreign key (school_id, academic_year, homework_id) references homework on delete cascade,
    foreign key (school_id, file_id) references stored_file,
    foreign key (school_id, added_by) references person
) partition by list (academic_year);
create index homework_file_homework on homework_file (school_id, academic_year, homework_id, added_at);
create index homework_file_file on homework_file (school_id, file_id);
select protect_school_table('homework_file', '{TEACHER}');
select name_writers('homework_file', '{}', '{update}');
select name_readers('homework_file', '{TEACHER,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,GUARDIAN,STUDENT}');
create policy of_visible_homework on homework_file as restrictive for select to eschool_app using (
    exists (select from homework h where h.school_id = homework_file.school_id
        and h.academic_year = homework_file.academic_year and h.id = homework_file.homework_id));
select register_volume_table('homework_file');
select hold_files_of('homework_file');
select publish_changes('homework_file', 'HOMEWORK_FILE', '{file_id,homework_id}');
