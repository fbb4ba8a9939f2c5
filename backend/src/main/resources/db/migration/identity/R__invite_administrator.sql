-- Makes the first administrator of a school, or a further one while the school has none who can sign in: whoever administers
-- a school already invites the others. Returns no id then, and for a school that is not there. The user exists in the
-- directory; the slip's code is known by its digest.
create or replace function invite_administrator(
    p_school uuid, p_last_name text, p_first_name text, p_middle_name text, p_email text, p_subject text, p_login text,
    p_salt bytea, p_hash bytea, p_days int, p_today date)
    returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_account uuid := gen_random_uuid();
    v_person  uuid := gen_random_uuid();
begin
    perform require_operator();
    if not exists (select from school s where s.school_id = p_school) or exists (
            select from role_assignment r
            join person p on p.school_id = r.school_id and p.id = r.person_id
            join account a on a.id = p.account_id and a.status = 'ACTIVE' and a.activated_at is not null
            where r.school_id = p_school and r.role = 'SCHOOL_ADMIN' and r.during @> p_today) then
        return null;
    end if;
    insert into account (id, subject, login, created_at) values (v_account, p_subject, p_login, now());
    perform enter_opened_school(p_school);
    insert into person (school_id, id, account_id, last_name, first_name, middle_name, is_staff)
    values (p_school, v_person, v_account, p_last_name, p_first_name, p_middle_name, true);
    insert into person_detail (school_id, person_id, email) values (p_school, v_person, p_email);
    insert into staff_member (school_id, person_id, hired_on) values (p_school, v_person, p_today);
    insert into staff_position (school_id, id, person_id, title, kind, starts_on)
    values (p_school, gen_random_uuid(), v_person, 'Администратор электронной школы', 'MAIN', p_today);
    insert into role_assignment (school_id, id, person_id, role, during)
    -- From yesterday: where the school is, today may have begun earlier or later than here.
    values (p_school, gen_random_uuid(), v_person, 'SCHOOL_ADMIN', daterange(p_today - 1, null));
    insert into access_slip (school_id, id, person_id, account_id, salt, code_hash, expires_at)
    values (p_school, gen_random_uuid(), v_person, v_account, p_salt, p_hash, now() + make_interval(days => p_days));
    insert into access_event (school_id, kind, person_id, account_id, actor_role)
    values (p_school, 'ISSUED', v_person, v_account, session_role());
    perform leave_opened_school();
    perform record_operator_event('ADMINISTRATOR_INVITED', p_school, v_person);
    return v_person;
end $$;

-- Those whom an operator has invited to administer a school, and nobody else of it: the log of access knows them.
create or replace function invited_administrators(p_school uuid, p_today date)
    returns table (id uuid, account_id uuid, subject text, login text, last_name text, first_name text, middle_name text,
                   state text, invited_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.id, a.id, a.subject, a.login, p.last_name, p.first_name, p.middle_name,
           case when not exists (select from role_assignment r where r.school_id = p.school_id and r.person_id = p.id
                                 and r.role = 'SCHOOL_ADMIN' and r.during @> p_today) then 'LEFT'
                when a.status = 'BLOCKED' then 'BLOCKED' when a.activated_at is null then 'INVITED' else 'IN_USE' end,
           e.at
    from (select e.person_id, min(e.at) as at from access_event e
          where e.school_id = p_school and e.kind = 'ISSUED' and e.actor_role = 'SYSTEM_OPERATOR' group by e.person_id) e
    join person p on p.school_id = p_school and p.id = e.person_id
    join account a on a.id = p.account_id
    where session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
    order by e.at desc, p.id
$$;

-- Another code for an administrator who was invited and has never signed in; false for everybody else. p_subject is the user
-- in the directory, which may have been made anew.
create or replace function reissue_administrator(
    p_school uuid, p_person uuid, p_subject text, p_salt bytea, p_hash bytea, p_days int, p_today date)
    returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_account uuid;
begin
    perform require_operator();
    select i.account_id into v_account from invited_administrators(p_school, p_today) i where i.id = p_person and i.state = 'INVITED';
    if not found then return false; end if;
    update account a set subject = p_subject where a.id = v_account and a.activated_at is null;
    if not found then return false; end if;
    perform enter_opened_school(p_school);
    update access_slip s set ended_at = now() where s.account_id = v_account and s.ended_at is null;
    insert into access_slip (school_id, id, person_id, account_id, salt, code_hash, expires_at)
    values (p_school, gen_random_uuid(), p_person, v_account, p_salt, p_hash, now() + make_interval(days => p_days));
    insert into access_event (school_id, kind, person_id, account_id, actor_role)
    values (p_school, 'REISSUED', p_person, v_account, session_role());
    perform leave_opened_school();
    perform record_operator_event('ADMINISTRATOR_REISSUED', p_school, p_person);
    return true;
end $$;
revoke execute on function
    invite_administrator(uuid, text, text, text, text, text, text, bytea, bytea, int, date),
    invited_administrators(uuid, date), reissue_administrator(uuid, uuid, text, bytea, bytea, int, date) from public;
grant execute on function
    invite_administrator(uuid, text, text, text, text, text, text, bytea, bytea, int, date),
    invited_administrators(uuid, date), reissue_administrator(uuid, uuid, text, bytea, bytea, int, date) to eschool_app;
