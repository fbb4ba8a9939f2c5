-- Resolves who is asking, in the same round trip that begins the transaction, and gives row-level security
-- its settings. Nothing is cached between requests: a right that was taken away is gone at the next one.
-- Returns no row when the account is unknown or blocked or has no place in the school; role is null when
-- the role asked for is not held, or none was named and several are held. p_token is what the token carries: of a person
-- the coarse roles staff and family, of a machine account its scopes. The session opens in no role that the token is not
-- made for: then admitted is false.
create or replace function open_session(p_subject text, p_client text, p_school uuid, p_role text, p_today date, p_token text[])
    returns table (account_id uuid, person_id uuid, role text, roles text[], scopes text[], admitted boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_account  uuid;
    v_person   uuid;
    v_role     text;
    v_roles    text[];
    v_officer  uuid;
    v_offices  text[];
    v_scopes   text[];
    v_scope    text := 'NONE';
    v_grants   text[] := '{}';
    v_admitted boolean := true;
    v_narrow   boolean;
    v_students uuid[] := '{}';
    v_journals uuid[] := '{}';
    v_classes  uuid[] := '{}';
    v_years    int[];
begin
    if p_client is not null then
        select g.scopes into v_scopes from service_account_grant g
        where g.school_id = p_school and g.client_id = p_client and g.revoked_at is null;
        if not found then return; end if;
        v_role := case when p_role is null or p_role = 'INTEGRATOR' then 'INTEGRATOR' end;
        v_roles := array['INTEGRATOR'];
        v_scope := 'MACHINE';
        v_grants := array(select unnest(v_scopes) intersect select unnest(p_token));
    else
        select a.id, p.id, array_agg(r.role) into v_account, v_person, v_roles
        from account a
        join person p on p.account_id = a.id and p.school_id = p_school
        join role_assignment r on r.school_id = p.school_id and r.person_id = p.id and r.during @> p_today
        where a.subject = p_subject and a.status = 'ACTIVE'
        group by a.id, p.id;
        -- Somebody who acts as an officer above the schools is no person of this one, whatever else the account opens here.
        if v_person is null or p_role <> all (v_roles) then
            select a.id, array_agg(distinct f.role) into v_officer, v_offices
            from account a
            join officer o on o.account_id = a.id and o.during @> p_today
            join office f on f.id = o.office_id and f.region_id is not null
            join office_school s on s.office_id = f.id and s.school_id = p_school
            where a.subject = p_subject and a.status = 'ACTIVE'
            group by a.id;
            if found and (v_person is null or p_role = any (v_offices)) then
                v_account := v_officer;
                v_person := null;
                v_roles := v_offices;
            end if;
        end if;
        if v_account is null then return; end if;
        v_role := case
            when p_role = any (v_roles) then p_role
            when p_role is null and cardinality(v_roles) = 1 then v_roles[1] end;
        v_scope := case
            when v_role in ('GUARDIAN', 'STUDENT') then 'FAMILY'
            when v_role = 'CLASS_TEACHER' then 'CLASS'
            when v_role = 'TEACHER' then 'JOURNALS'
            when v_role in ('DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER', 'REGISTRAR', 'HR_OFFICER', 'FACILITIES_MANAGER', 'SCHOOL_ADMIN') then 'SCHOOL'
            else 'NONE' end;
        v_admitted := v_role is not null and case v_scope when 'FAMILY' then 'family' else 'staff' end = any (p_token);
        if v_role in ('CLASS_TEACHER', 'TEACHER') then
            v_years := open_academic_years(p_school, p_today);
        end if;
        if not v_admitted then
            null;
        elsif v_role = 'STUDENT' then
            select coalesce(array_agg(v_person), '{}') into v_students
            where not exists (select from delivery_stop_of(p_school, v_person, null));
        elsif v_role = 'GUARDIAN' then
            select coalesce(array_agg(g.student_id), '{}') into v_students from guardianship g
            where g.school_id = p_school and g.guardian_id = v_person and g.blocked_at is null
              and not exists (select from delivery_stop_of(p_school, g.student_id, v_person));
        elsif v_role = 'CLASS_TEACHER' then
            select coalesce(array_agg(distinct l.class_id), '{}') into v_classes
            from class_leaders(p_school, p_today) l
            where l.person_id = v_person and l.academic_year = any (v_years);
            select coalesce(array_agg(distinct m.student_id), '{}') into v_students
            from study_group s
            join group_membership m on m.school_id = s.school_id and m.academic_year = s.academic_year and m.group_id = s.id
            where s.school_id = p_school and s.academic_year = any (v_years) and s.class_id = any (v_classes) and s.kind = 'WHOLE_CLASS';
        elsif v_role = 'TEACHER' then
            select coalesce(array_agg(j), '{}') into v_journals from (
                select t.journal_id from journal_teacher t
                where t.school_id = p_school and t.teacher_id = v_person and t.during @> p_today
                union
                select j.id from lesson l
                join journal j on j.school_id = l.school_id and j.academic_year = l.academic_year
                    and j.subject_id = l.subject_id and j.group_id = l.group_id
                where l.school_id = p_school and l.academic_year = any (v_years) and l.substitute_id = v_person
                  and l.status <> 'CANCELLED'
                  -- A substitute has the journal for the lessons given (domain), and those can be written until their
                  -- term is closed; after that nothing is left to do in it.
                  and not exists (
                      select from grade_scheme s
                      join term t on t.school_id = s.school_id and t.academic_year = s.academic_year and t.scheme = s.scheme
                      where s.school_id = l.school_id and s.academic_year = l.academic_year and s.grade = j.grade
                        and t.status = 'CLOSED' and l.on_date between t.starts_on and t.ends_on)) as taught (j);
        end if;
    end if;
    if v_role is not null and v_admitted then
        v_narrow := v_scope in ('MACHINE', 'NONE');
        perform set_config('eschool.school_id', case when v_narrow then '' else p_school::text end, true),
                set_config('eschool.narrow_school_id', case when v_narrow then p_school::text else '' end, true),
                set_config('eschool.grants', v_grants::text, true),
                set_config('eschool.person_id', coalesce(v_person::text, ''), true),
                set_config('eschool.role', v_role, true),
                set_config('eschool.scope', v_scope, true),
                set_config('eschool.classes', v_classes::text, true),
                set_config('eschool.students', v_students::text, true),
                set_config('eschool.journals', v_journals::text, true);
    end if;
    return query select v_account, v_person, v_role, v_roles, v_scopes, v_admitted;
end $$;
revoke execute on function open_session(text, text, uuid, text, date, text[]) from public;
grant execute on function open_session(text, text, uuid, text, date, text[]) to eschool_app;
