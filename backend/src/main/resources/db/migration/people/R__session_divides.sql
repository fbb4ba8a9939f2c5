-- Whether the session may say who is in the group: a class teacher in the subgroups of the own class alone. Who else may is said by
-- the writers of the table.
create or replace function session_divides(p_year int, p_group uuid) returns boolean language sql stable as $$
    select session_role() <> 'CLASS_TEACHER' or exists (
        select from study_group g
        where g.school_id = session_school() and g.academic_year = p_year and g.id = p_group and g.kind = 'SUBGROUP'
          and g.class_id = any (session_classes()))
$$;
