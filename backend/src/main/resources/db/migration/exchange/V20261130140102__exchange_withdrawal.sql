-- A list that was taken back, and what a list has entered, until then.
alter table people_import drop constraint people_import_status,
    add constraint people_import_status check (status in ('UNMATCHED', 'PREVIEWED', 'APPLIED', 'WITHDRAWN'));
alter table people_import
    add column entered      jsonb,
    add column withdrawn_by uuid,
    add column withdrawn_at timestamptz,
    add constraint people_import_withdrawn_by foreign key (school_id, withdrawn_by) references person,
    add constraint people_import_withdrawn check ((withdrawn_at is not null) = (status = 'WITHDRAWN'));
create index people_import_newest on people_import (school_id, id desc);

-- people_import_obstacles() looks as the owner at what may hang on a list: who takes it back sees neither marks nor absences.
create policy withdrawing on people_import for select to eschool_owner using (true);
create policy withdrawing on mark for select to eschool_owner using (true);
create policy withdrawing on attendance for select to eschool_owner using (true);
create policy withdrawing on period_mark for select to eschool_owner using (true);
create policy withdrawing on value_history for select to eschool_owner using (true);
