-- The one place that says when a pupil's electronic diary is not delivered, by what the papers say at this moment: the consent to
-- the journal is refused or withdrawn, for the pupil and all guardians; or the guardian's agreement has ended, for this one. No row
-- is delivery, also while nobody has answered: the school collects the papers until 10 September (002, п. 4.2). Two probes of an
-- index; open_session() asks it of every child of a family.
create or replace function delivery_stop_of(p_school uuid, p_student uuid, p_guardian uuid) returns table (reason text, since date)
    language sql stable as $$
    (select case c.statement when 'REFUSED' then 'CONSENT_REFUSED' else 'CONSENT_WITHDRAWN' end, c.stated_on
     from (select l.statement, l.stated_on from consent l
           where l.school_id = p_school and l.person_id = p_student and l.purpose = 'JOURNAL'
           order by l.stated_on desc, l.entered_at desc, l.id desc limit 1) c
     where c.statement <> 'GIVEN')
    union all
    (select 'AGREEMENT_ENDED', a.ended_on
     from (select l.ended_on from service_agreement l
           where l.school_id = p_school and l.guardian_id = p_guardian and l.student_id = p_student
           order by l.ended_on desc nulls first limit 1) a
     where a.ended_on is not null)
    limit 1
$$;
revoke execute on function delivery_stop_of(uuid, uuid, uuid) from public;
-- The same for the service, whose roles may not all read the papers themselves. open_session() asks the plain one, which becomes
-- a part of its own query.
create or replace function delivery_stop(p_school uuid, p_student uuid, p_guardian uuid) returns table (reason text, since date)
    language sql stable security definer set search_path = public, pg_temp as $$
    select * from delivery_stop_of(p_school, p_student, p_guardian)
$$;
revoke execute on function delivery_stop(uuid, uuid, uuid) from public;
grant execute on function delivery_stop(uuid, uuid, uuid) to eschool_app;

-- The children of the family that asks whose diaries are not delivered: they are out of its session, and named by this alone.
-- The narrower policies of a family's scope hold for the owner too, so the function steps out of it while it looks.
create or replace function stopped_children(p_today date)
    returns table (id uuid, last_name text, first_name text, grade int, class_name text, school_name text, reason text, since date)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    v_scope text := session_scope();
begin
    perform set_config('eschool.scope', 'NONE', true);
    return query
        select p.id, p.last_name, p.first_name, c.grade, c.grade || c.letter, o.short_name, d.reason, d.since
        from (select g.student_id, g.guardian_id from guardianship g
              where session_role() = 'GUARDIAN' and g.school_id = session_school() and g.guardian_id = session_person()
                and g.blocked_at is null
              union all
              select session_person(), null where session_role() = 'STUDENT') own
        cross join lateral delivery_stop_of(session_school(), own.student_id, own.guardian_id) d
        join person p on p.school_id = session_school() and p.id = own.student_id
        join school o on o.school_id = p.school_id
        left join group_membership m on m.school_id = p.school_id and m.student_id = p.id and m.whole_class and m.during @> p_today
        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id;
    perform set_config('eschool.scope', v_scope, true);
end $$;
revoke execute on function stopped_children(date) from public;
grant execute on function stopped_children(date) to eschool_app;
