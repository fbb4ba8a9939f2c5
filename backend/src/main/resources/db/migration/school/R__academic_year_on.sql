-- In which academic year a school works on a day, by what the school has done with its years and not by the month: the one
-- rule for it. A year works from the day it begins, once the school has opened it, and until the next one does: whoever has
-- not opened the new year by 1 September goes on in the old one. Between two years, when the old one is closed, the school
-- works in the one it has opened ahead; has it opened none, in the one it has closed last.
create or replace function academic_year_on(p_school uuid, p_day date) returns int language sql stable as $$
    select y.academic_year from academic_year y
    where y.school_id = p_school
    order by case when y.status = 'OPEN' and y.starts_on <= p_day then 1
                  when y.status = 'OPEN' then 2
                  when y.status = 'ARCHIVED' then 3
                  else 4 end,
             case when y.status = 'ARCHIVED' or y.status = 'OPEN' and y.starts_on <= p_day
                  then -y.academic_year else y.academic_year end
    limit 1
$$;

-- The academic year that a day belongs to: the opened one that it lies in; a day between two years belongs to the one that
-- the school works in then.
create or replace function academic_year_of(p_school uuid, p_day date) returns int language sql stable as $$
    select coalesce((select y.academic_year from academic_year y
                     where y.school_id = p_school and y.status <> 'PLANNED' and p_day between y.starts_on and y.ends_on
                     order by y.academic_year desc limit 1),
                    academic_year_on(p_school, p_day))
$$;

-- The years in which work is still to be done: those that are opened and not closed yet, two of them as long as the old one
-- is wound up beside the new one. When none is, the one that academic_year_on() names.
create or replace function open_academic_years(p_school uuid, p_day date) returns int[] language sql stable as $$
    select coalesce((select array_agg(y.academic_year) from academic_year y where y.school_id = p_school and y.status = 'OPEN'),
                    array[academic_year_on(p_school, p_day)])
$$;
