-- A list that nobody has decided on goes when ten newer ones wait: its rows are full of personal data.
alter table people_import drop constraint people_import_status,
    add constraint people_import_status check (status in ('UNMATCHED', 'PREVIEWED', 'APPLIED', 'WITHDRAWN', 'EXPIRED')),
    -- What the list of lists shows, without opening thousands of rows.
    add column row_count int not null generated always as (coalesce((content #>> '{summary,rows}')::int, 0)) stored,
    add column new_students int not null generated always as (coalesce((content #>> '{summary,newStudents}')::int, 0)) stored,
    add column new_guardians int not null generated always as (coalesce((content #>> '{summary,newGuardians}')::int, 0)) stored;
