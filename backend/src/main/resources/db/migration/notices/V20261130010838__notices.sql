-- What a person is told: what kind, of what, when, read when. Ids only; the words are put together when it is read, for the
-- owner of the account alone and over all schools (own_notices). Rows come from triggers on what people are told of.
create table notice (
    school_id  uuid        not null references school,
    id         uuid        not null default gen_random_uuid(),
    account_id uuid        not null references account on delete cascade,
    kind       text        not null check (kind in ('ACCESS')),
    subject_id uuid        not null, -- of ACCESS: the access_event
    at         timestamptz not null default now(),
    read_at    timestamptz,
    primary key (school_id, id)
);
create index notice_account on notice (account_id, at desc, id desc);
create index notice_unread on notice (account_id, at) where read_at is null;
create index notice_age on notice (at);
create index notice_read on notice (read_at) where read_at is not null;
select protect_school_table('notice', '{}'), name_readers('notice', '{}'), name_writers('notice', '{SYSTEM}', '{delete}');
create policy telling on notice to eschool_owner using (true);
create policy cleaner on notice using ((select session_scope()) = 'SYSTEM');

-- What others did to an account was told by the log of access itself, with one moment of the account until which all was read.
insert into notice (school_id, account_id, kind, subject_id, at, read_at)
select e.school_id, e.account_id, 'ACCESS', e.id, e.at, case when e.at <= a.told_until then a.told_until end
from access_event e join account a on a.id = e.account_id
where e.actor_id is distinct from e.person_id and e.kind <> 'ISSUED' and e.at > now() - interval '1 year';
drop function if exists own_access_events(text);
drop function if exists acknowledge_access_events(text, timestamptz);
alter table account drop column told_until;
