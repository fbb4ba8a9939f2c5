-- The role of a class teacher follows the classes: whoever is given one acts in the role for its days, and whoever leads none any
-- more does so no longer. Those who give classes have no right over roles; these do it for them, as the owner and in this role alone.
create or replace function led_days(p_person uuid, p_today date) returns datemultirange
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(range_agg(t.during) * datemultirange(daterange(p_today, null)), '{}')
    from class_teacher t
    join academic_year y on y.school_id = t.school_id and y.academic_year = t.academic_year and y.status <> 'ARCHIVED'
    where t.school_id = session_school() and t.person_id = p_person
$$;
-- The user of the directory, when there is one, to whom the role was given; null when the person had it on all these days.
create or replace function give_class_teacher_role(p_person uuid, p_today date) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_missing datemultirange;
begin
    if session_role() not in ('DEPUTY_HEAD', 'SCHOOL_ADMIN') then
        raise exception 'classes are not this session''s to give' using errcode = 'insufficient_privilege';
    end if;
    v_missing := led_days(p_person, p_today) - coalesce((
        select range_agg(r.during) from role_assignment r
        where r.school_id = session_school() and r.person_id = p_person and r.role = 'CLASS_TEACHER'), '{}');
    if isempty(v_missing) then return null; end if;
    insert into role_assignment (school_id, id, person_id, role, during)
    select session_school(), next_id(), p_person, 'CLASS_TEACHER', missing from unnest(v_missing) missing;
    return (select a.subject from person p join account a on a.id = p.account_id
            where p.school_id = session_school() and p.id = p_person);
end $$;
-- Ends the role with the last class; while a class is still led, nothing ends.
create or replace function end_class_teacher_role(p_person uuid, p_today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_after daterange;
begin
    if session_role() not in ('DEPUTY_HEAD', 'SCHOOL_ADMIN') then
        raise exception 'classes are not this session''s to take' using errcode = 'insufficient_privilege';
    end if;
    v_after := daterange(coalesce(upper(led_days(p_person, p_today)), case when led_days(p_person, p_today) = '{}' then p_today end), null);
    if lower_inf(v_after) then return; end if;
    delete from role_assignment r
    where r.school_id = session_school() and r.person_id = p_person and r.role = 'CLASS_TEACHER' and lower(r.during) >= lower(v_after);
    update role_assignment r set during = daterange(lower(r.during), lower(v_after)), version = r.version + 1
    where r.school_id = session_school() and r.person_id = p_person and r.role = 'CLASS_TEACHER' and r.during && v_after;
end $$;
revoke execute on function led_days(uuid, date), give_class_teacher_role(uuid, date), end_class_teacher_role(uuid, date) from public;
grant execute on function give_class_teacher_role(uuid, date), end_class_teacher_role(uuid, date) to eschool_app;
