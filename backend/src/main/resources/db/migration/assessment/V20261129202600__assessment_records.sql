-- A kind of work is changed as a whole under a version, as every record that people edit.
alter table work_type add column version int not null default 1;
