-- Who of the school may be meant by somebody who comes to work: the same name as lists are kept (name_order_of), a patronymic
-- that is missing on either side notwithstanding, and no other day of birth. For HR alone, which does not see the days of
-- birth of pupils and guardians: it gets the people and not their days.
create or replace function people_called(p_last text, p_first text, p_middle text, p_birth date) returns table (person_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.id
    from person p
    left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
    where p.school_id = session_school() and session_role() = 'HR_OFFICER'
      and starts_with(p.name_order, name_order_of(p_last, p_first, null))
      and (coalesce(p_middle, '') = '' or coalesce(p.middle_name, '') = '' or name_order_of(p_middle) = name_order_of(p.middle_name))
      and (d.birth_date is null or p_birth is null or d.birth_date = p_birth)
$$;
revoke execute on function people_called(text, text, text, date) from public;
grant execute on function people_called(text, text, text, date) to eschool_app;
