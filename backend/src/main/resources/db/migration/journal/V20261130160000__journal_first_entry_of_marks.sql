-- When a cell was first filled stands beside its mark. A mark that is changed within minutes of it was a slip of the
-- finger and no correction; looking that up in the history read everything the cell has ever been through.
alter table mark no force row level security;
alter table value_history no force row level security;
alter table mark disable trigger user;
alter table mark add column entered_at timestamptz;
update mark m set entered_at = least(m.changed_at, (
    select min(v.at) from value_history v
    where v.school_id = m.school_id and v.academic_year = m.academic_year and v.work_id = m.work_id
      and v.student_id = m.student_id and v.kind = 'MARK'));
alter table mark enable trigger user;
alter table mark alter column entered_at set not null, add constraint mark_entered_before_change check (entered_at <= changed_at);
alter table value_history force row level security;
alter table mark force row level security;
