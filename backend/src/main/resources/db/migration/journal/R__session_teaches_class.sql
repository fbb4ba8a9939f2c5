-- Whether the journals of the acting teacher's session reach the class: its own groups, or pupils of it in a stream.
-- A function, so that the feature people can ask without knowing the journal's tables.
create or replace function session_teaches_class(p_year int, p_class uuid) returns boolean language sql stable as $$
    select exists (
        select from journal j
        join study_group g on g.school_id = j.school_id and g.academic_year = j.academic_year and g.id = j.group_id
        where j.school_id = session_school() and j.academic_year = p_year and j.id = any (session_journals())
          and (g.class_id = p_class or exists (
                select from group_membership taught
                join group_membership own on own.school_id = taught.school_id and own.academic_year = taught.academic_year
                    and own.student_id = taught.student_id and own.whole_class and own.during && taught.during
                join study_group c on c.school_id = own.school_id and c.academic_year = own.academic_year
                    and c.id = own.group_id and c.class_id = p_class
                where g.class_id is null and taught.school_id = g.school_id
                  and taught.academic_year = g.academic_year and taught.group_id = g.id)))
$$;
