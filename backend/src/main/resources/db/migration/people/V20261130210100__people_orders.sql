-- Pupils come, move and leave by order only (001 §2; 002, annex 5): the office writes the order, the principal signs it, and
-- signing does what it says. A signed order is never changed: another one cancels it.
create table school_order (
    school_id     uuid not null,
    id            uuid not null,
    academic_year int  not null, -- that of the day of issue; numbers begin anew with it
    number        text not null check (length(number) between 1 and 30),
    issued_on     date not null,
    kind          text not null check (kind in ('ENROLMENT', 'TRANSFER', 'DEPARTURE', 'REPEAT', 'CONDITIONAL', 'GRADUATION')),
    status        text not null check (status in ('DRAFT', 'SIGNED', 'CANCELLED')),
    basis         text check (length(basis) between 1 and 500), -- what it rests on: an application, a decision of the council
    cancels_id    uuid, -- the order that this one cancels; it moves nobody itself
    signed_by     uuid,
    signed_at     timestamptz,
    version       int  not null default 1,
    primary key (school_id, id),
    foreign key (school_id, academic_year) references academic_year,
    foreign key (school_id, cancels_id) references school_order,
    foreign key (school_id, signed_by) references person,
    constraint order_cancelled_once unique (school_id, cancels_id),
    constraint order_signed_by_somebody check ((status = 'DRAFT') = (signed_at is null) and (signed_at is null) = (signed_by is null))
);
create unique index order_number_of_year on school_order (school_id, academic_year, lower(number));

create table movement (
    school_id     uuid not null,
    id            uuid not null,
    order_id      uuid not null,
    position      int  not null,
    student_id    uuid, -- null while the order is to enrol somebody whom the school does not know
    last_name     text check (length(last_name) between 1 and 100),
    first_name    text check (length(first_name) between 1 and 100),
    middle_name   text check (length(middle_name) between 1 and 100),
    birth_date    date,
    sex           text check (sex in ('M', 'F')),
    snils         text check (snils ~ '^[0-9]{11}$'),
    another_person boolean not null default false, -- the office says: none of the pupils who are called so
    effective_on  date not null, -- the first day on which it is so; of a departure the first day away
    from_year     int,
    from_class_id uuid, -- where the pupil was when the order was signed
    to_year       int,
    to_class_id   uuid,
    reason        text check (length(reason) between 1 and 500),
    place         text check (length(place) between 1 and 300), -- where from, where to
    subjects      text check (length(subjects) between 1 and 300), -- in which a pupil who is moved on conditionally owes
    trace         jsonb, -- what signing has changed, so that a cancelling order can put it back
    primary key (school_id, id),
    foreign key (school_id, order_id) references school_order,
    foreign key (school_id, student_id) references student,
    foreign key (school_id, from_year, from_class_id) references school_class,
    foreign key (school_id, to_year, to_class_id) references school_class,
    constraint movement_once unique (school_id, order_id, student_id),
    constraint movement_of_somebody check ((student_id is null) = (last_name is not null) and (last_name is null) = (first_name is null)),
    check ((from_year is null) = (from_class_id is null) and (to_year is null) = (to_class_id is null))
);
create index movement_student on movement (school_id, student_id);
create index movement_order on movement (school_id, order_id);

-- Enrolments that a list has entered name no movement.
alter table enrolment
    add column opened_by uuid,
    add column closed_by uuid,
    add constraint enrolment_opened_by foreign key (school_id, opened_by) references movement,
    add constraint enrolment_closed_by foreign key (school_id, closed_by) references movement;

-- The office writes, the principal signs: of an order that is all the principal changes.
select protect_school_table('school_order', '{REGISTRAR}'), protect_school_table('movement', '{REGISTRAR}');
select name_writers('school_order', '{REGISTRAR,PRINCIPAL}', '{update}'), name_writers('movement', '{REGISTRAR,PRINCIPAL}', '{update}');
create policy office_writes_drafts_update on school_order as restrictive for update to eschool_app using (
    status = 'DRAFT' or (select session_role()) = 'PRINCIPAL' and status = 'SIGNED')
    with check ((select session_role()) = 'PRINCIPAL' or status = 'DRAFT');
create policy drafts_go on school_order as restrictive for delete to eschool_app using (status = 'DRAFT');
create policy movements_of_drafts_update on movement as restrictive for update to eschool_app using ((select session_role()) = 'PRINCIPAL'
    or exists (select from school_order o where o.school_id = movement.school_id and o.id = movement.order_id and o.status = 'DRAFT'));
create policy movements_of_drafts_delete on movement as restrictive for delete to eschool_app using (
    exists (select from school_order o where o.school_id = movement.school_id and o.id = movement.order_id and o.status = 'DRAFT'));
select name_readers('school_order', '{REGISTRAR,PRINCIPAL,DEPUTY_HEAD,SCHOOL_ADMIN,CLASS_TEACHER}');
select name_readers('movement', '{REGISTRAR,PRINCIPAL,DEPUTY_HEAD,SCHOOL_ADMIN,CLASS_TEACHER}');
create policy class_teacher_reads_own on movement as restrictive for select to eschool_app using (
    (select session_scope()) <> 'CLASS' or student_id = any ((select session_students())::uuid[]));
select publish_table('school_order', '{}'), publish_table('movement', '{}');
select publish_changes('school_order', 'SCHOOL_ORDER', '{id}'), publish_changes('movement', 'MOVEMENT', '{id,order_id,student_id}');
-- Of a child who is not enrolled yet the history keeps nothing.
select record_history_of('school_order', 'id'),
    record_history_of('movement', 'id', 'student_id', 'trace,last_name,first_name,middle_name,birth_date,sex,snils');

-- Signing enters who is enrolled and moves whom the order names.
select name_writers('enrolment', '{SCHOOL_ADMIN,REGISTRAR,PRINCIPAL}', '{insert,delete}'), name_writers('enrolment', '{PRINCIPAL}', '{update}');
select name_writers('person', '{SCHOOL_ADMIN,REGISTRAR,HR_OFFICER,PRINCIPAL}', '{insert}'),
    name_writers('person_detail', '{SCHOOL_ADMIN,REGISTRAR,HR_OFFICER,PRINCIPAL}', '{insert}'),
    name_writers('student', '{SCHOOL_ADMIN,REGISTRAR,PRINCIPAL}', '{insert}'),
    name_writers('group_membership', '{SCHOOL_ADMIN,REGISTRAR,PRINCIPAL}', '{insert,delete}'),
    name_writers('group_membership', '{PRINCIPAL}', '{update}');
create policy no_staff_of_principal_insert on person as restrictive for insert to eschool_app with check (
    (select session_role()) <> 'PRINCIPAL' or not is_staff);
