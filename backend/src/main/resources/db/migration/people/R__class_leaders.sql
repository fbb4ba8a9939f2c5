-- Who leads which class on a day: its teacher, and whoever acts for them then. A class of a year that is over or has not begun is
-- its teacher's as on the day of that year that is nearest; whoever acts has it on the named days and on no other.
create or replace function class_leaders(p_school uuid, p_day date)
    returns table (academic_year int, class_id uuid, person_id uuid, acting boolean)
    language sql stable as $$
    select t.academic_year, t.class_id, t.person_id, t.acting
    from class_teacher t
    join academic_year y on y.school_id = t.school_id and y.academic_year = t.academic_year
    where t.school_id = p_school
      and t.during @> case when t.acting then p_day else greatest(y.starts_on, least(p_day, y.ends_on)) end
$$;
