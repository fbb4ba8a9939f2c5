-- What people will edit one at a time is changed under a version.
alter table academic_year add column version int not null default 1;
alter table holiday add column version int not null default 1;
alter table bell_schedule add column version int not null default 1;
alter table room add column version int not null default 1;
alter table subject add column version int not null default 1;
