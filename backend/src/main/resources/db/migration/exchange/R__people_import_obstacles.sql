-- What hangs on the people and classes that a list has entered, by the place in the list, so that it cannot be taken back.
create or replace function people_import_obstacles(p_import uuid) returns table (place int, reason text, other text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    v_school uuid := session_school();
    v_list   people_import;
    v_year   int;
    v_seq    bigint;
begin
    if session_role() not in ('SCHOOL_ADMIN', 'REGISTRAR') then
        raise exception 'only the administrator and the registrar take lists back' using errcode = 'insufficient_privilege';
    end if;
    select * into v_list from people_import i where i.school_id = v_school and i.id = p_import and i.status = 'APPLIED';
    v_year := (v_list.entered ->> 'academicYear')::int;
    v_seq := (v_list.entered ->> 'historyPosition')::bigint;
    return query
    with places as materialized (
        select (p.key)::uuid as id, p.value::int as place from jsonb_each_text(v_list.entered -> 'places') p),
    persons as materialized (
        select p.* from places p
        where p.id in (select t.id::uuid from jsonb_array_elements_text(v_list.entered #> '{what,pupils}') t (id)
                       union all select t.id::uuid from jsonb_array_elements_text(v_list.entered #> '{what,guardians}') t (id))),
    -- Pupils whom the school knew before have got a class.
    pupils as materialized (
        select p.* from places p
        where p.id in (select (m.part ->> 'personId')::uuid from jsonb_array_elements(v_list.entered #> '{what,memberships}') m (part))),
    parts as materialized (
        select k.record, t.part ->> 'id' as id, (t.part ->> 'personId')::uuid as person
        from (values ('guardianship', 'kinships'), ('group_membership', 'memberships'), ('role_assignment', 'roles')) k (record, name)
        cross join lateral jsonb_array_elements(v_list.entered -> 'what' -> k.name) t (part)),
    classes as materialized (
        select (c.class ->> 'id')::uuid as id, (c.class ->> 'groupId')::uuid as group_id, p.place
        from jsonb_array_elements(v_list.entered #> '{what,classes}') c (class)
        join places p on p.id = (c.class ->> 'id')::uuid),
    -- What another list has changed and was taken back with it is as it was: only what lasts counts.
    changes as materialized (
        select distinct c.record, c.record_key, c.person_id from (
            select h.record, h.record_key, h.person_id from record_history h
            left join record_history_value v on v.school_id = h.school_id and v.seq = h.seq
            cross join unnest(h.fields) f (name)
            where h.school_id = v_school and h.seq > v_seq
              and (h.person_id in (select p.id from persons p)
                   or (h.record, h.record_key) in (select t.record, t.id from parts t)
                   or h.record = 'school_class' and h.record_key in (select c.id::text from classes c)
                   or h.record = 'study_group' and h.record_key in (select c.group_id::text from classes c))
            group by h.record, h.record_key, h.person_id, f.name
            having bool_or(v.seq is null)
                or (array_agg(v.old_values ->> f.name order by h.seq))[1]
                   is distinct from (array_agg(v.new_values ->> f.name order by h.seq desc))[1]) c),
    found as (
        select p.place, 'LIST' as reason, i.file_name as other from people_import i
        cross join lateral jsonb_array_elements_text(i.entered -> 'touched') t (id)
        join persons p on p.id = t.id::uuid
        where i.school_id = v_school and i.id <> p_import and i.status = 'APPLIED'
        union all
        select p.place, 'MARK', null from pupils p where exists (
            select from mark m where m.school_id = v_school and m.academic_year = v_year and m.student_id = p.id
            and m.changed_at >= v_list.applied_at)
        union all
        select p.place, 'ATTENDANCE', null from pupils p where exists (
            select from attendance a where a.school_id = v_school and a.academic_year = v_year and a.student_id = p.id
            and a.changed_at >= v_list.applied_at)
        union all
        select p.place, 'RESULT', null from pupils p where exists (
            select from period_mark r where r.school_id = v_school and r.academic_year = v_year and r.student_id = p.id
            and r.changed_at >= v_list.applied_at)
        union all
        -- A mark that was taken away again has its history, and individual homework its pupil.
        select p.place, 'JOURNAL', null from persons p where p.id in (
            select h.student_id from value_history h where h.school_id = v_school and h.academic_year = v_year
            union all
            select h.student_id from homework h where h.school_id = v_school and h.academic_year = v_year)
        union all
        select p.place, 'ACCESS', null from persons p
        where exists (select from access_slip s where s.school_id = v_school and s.person_id = p.id)
           or exists (select from person o where o.school_id = v_school and o.id = p.id and o.account_id is not null)
        union all
        select p.place, 'CHANGED', null from persons p join changes h on h.person_id = p.id
        union all
        select p.place, 'CHANGED', null from parts t
        join changes h on h.record = t.record and h.record_key = t.id
        join places p on p.id = t.person
        union all
        select p.place, 'CHANGED', null from persons p
        join guardianship g on g.school_id = v_school and g.guardian_id = p.id
        where not exists (select from parts t where t.record = 'guardianship' and t.id = g.id::text)
        union all
        select c.place, 'CLASS', null from classes c
        where exists (select from group_membership m where m.school_id = v_school and m.academic_year = v_year and m.group_id = c.group_id
                      and not exists (select from parts t where t.record = 'group_membership' and t.id = m.id::text))
           or exists (select from study_group g where g.school_id = v_school and g.academic_year = v_year and g.class_id = c.id
                      and g.id <> c.group_id)
           or exists (select from lesson l where l.school_id = v_school and l.academic_year = v_year and l.group_id = c.group_id)
           or exists (select from journal j where j.school_id = v_school and j.academic_year = v_year and j.group_id = c.group_id)
           or exists (select from changes h
                      where (h.record, h.record_key) in (('school_class', c.id::text), ('study_group', c.group_id::text))))
    select distinct on (f.place) f.place, f.reason, f.other from found f
    order by f.place, array_position(array['LIST', 'MARK', 'ATTENDANCE', 'RESULT', 'JOURNAL', 'ACCESS', 'CLASS', 'CHANGED'], f.reason);
end $$;
revoke execute on function people_import_obstacles(uuid) from public;
grant execute on function people_import_obstacles(uuid) to eschool_app;
