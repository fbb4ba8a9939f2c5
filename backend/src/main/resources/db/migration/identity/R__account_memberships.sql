-- All places of one account, over all schools: for the role switch.
create or replace function account_memberships(p_subject text, p_today date)
    returns table (account_id uuid, login text, school_id uuid, school_name text, person_id uuid,
                   last_name text, first_name text, middle_name text, roles text[], class_id uuid, class_name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.login, p.school_id, s.short_name, p.id, p.last_name, p.first_name, p.middle_name,
           array_agg(distinct r.role order by r.role), c.id, c.grade || c.letter
    from account a
    join person p on p.account_id = a.id
    join school s on s.school_id = p.school_id
    join role_assignment r on r.school_id = p.school_id and r.person_id = p.id and r.during @> p_today
    -- The class of the year that the school works in, the own one before one in which the person acts; whoever leads none there
    -- keeps the one of a year that is not closed yet.
    left join lateral (select sc.id, sc.grade, sc.letter from class_leaders(p.school_id, p_today) l
                       join school_class sc on sc.school_id = p.school_id and sc.academic_year = l.academic_year and sc.id = l.class_id
                       where l.person_id = p.id and l.academic_year = any (open_academic_years(p.school_id, p_today))
                       order by sc.academic_year = academic_year_on(p.school_id, p_today) desc, sc.academic_year desc,
                                l.acting, sc.grade, sc.letter limit 1) c on true
    where a.subject = p_subject and a.status = 'ACTIVE'
    group by a.id, a.login, p.school_id, s.short_name, p.id, p.last_name, p.first_name, p.middle_name, c.id, c.grade, c.letter
    order by s.short_name, p.school_id
$$;
revoke execute on function account_memberships(text, date) from public;
grant execute on function account_memberships(text, date) to eschool_app;
