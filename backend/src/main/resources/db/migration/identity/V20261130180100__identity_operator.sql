-- Offices are opened by an operation of the service now; the one of the operator comes with the first operator.
drop function if exists open_office(text, text, text, text, text, text, text, text, text);
alter table officer add column email text check (length(email) between 3 and 200);
-- An operator of the server is nobody's person: a slip that an operator has handed out names no one of the school.
alter table access_slip alter column issued_by drop not null;

-- What the operators of the server have done, for ever. What happens in a school stands in its own histories too, but a
-- territory, an office and an officer belong to none, and an operator is nobody's person there. Ids only.
create table operator_event (
    id         uuid        primary key default gen_random_uuid(),
    at         timestamptz not null default clock_timestamp(),
    kind       text        not null check (kind in ('REGION_OPENED', 'MUNICIPALITY_OPENED', 'SCHOOL_OPENED',
        'ADMINISTRATOR_INVITED', 'ADMINISTRATOR_REISSUED', 'OFFICE_OPENED', 'OFFICER_INVITED', 'OFFICER_REISSUED', 'OFFICER_LEFT')),
    account_id uuid,                 -- whose act it was; null for the first operator, whom the installation makes
    about_id   uuid        not null, -- the territory, school or office
    person_id  uuid                  -- the administrator, or the officer
);
create index operator_event_time on operator_event (at desc, id desc);
alter table operator_event enable row level security;
alter table operator_event force row level security;
create policy keeping on operator_event to eschool_owner using (true);
grant select on operator_event to eschool_app;
select name_writers('operator_event', '{}');
