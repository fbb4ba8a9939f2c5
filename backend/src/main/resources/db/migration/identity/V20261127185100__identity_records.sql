alter table role_assignment add column version int not null default 1;
