-- Offices above the schools and their officers, kept by the operator of the server. No officer is anybody's person, and
-- the operator has invited them all.
create or replace function open_office(p_role text, p_name text, p_region uuid, p_municipality uuid) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_office uuid := gen_random_uuid();
begin
    perform require_operator();
    insert into office (id, role, name, region_id, municipality_id) values (v_office, p_role, p_name, p_region, p_municipality);
    perform record_operator_event('OFFICE_OPENED', v_office);
    return v_office;
end $$;

create or replace function invite_officer(
    p_office uuid, p_last_name text, p_first_name text, p_middle_name text, p_email text, p_subject text, p_login text, p_today date)
    returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_account uuid := gen_random_uuid();
    v_officer uuid := gen_random_uuid();
begin
    perform require_operator();
    insert into account (id, subject, login, created_at) values (v_account, p_subject, p_login, now());
    insert into officer (id, office_id, account_id, last_name, first_name, middle_name, email, during)
    -- From yesterday: where the office is, today may have begun earlier than here.
    values (v_officer, p_office, v_account, p_last_name, p_first_name, p_middle_name, p_email, daterange(p_today - 1, null));
    perform record_operator_event('OFFICER_INVITED', p_office, v_officer);
    return v_officer;
end $$;

-- Who works in an office today.
create or replace function invited_officers(p_office uuid, p_today date)
    returns table (id uuid, account_id uuid, subject text, login text, last_name text, first_name text, middle_name text,
                   email text, state text, invited_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select o.id, a.id, a.subject, a.login, o.last_name, o.first_name, o.middle_name, o.email,
           case when a.status = 'BLOCKED' then 'BLOCKED' when a.activated_at is null then 'INVITED' else 'IN_USE' end,
           coalesce((select min(e.at) from operator_event e where e.kind = 'OFFICER_INVITED' and e.person_id = o.id), a.created_at)
    from officer o
    join account a on a.id = o.account_id
    where o.office_id = p_office and o.during @> p_today
      and session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
    order by lower(o.last_name), lower(o.first_name), o.id
$$;

-- Another code for an officer who has never signed in; false for everybody else. An account with a place of its own in a
-- school is that school's to reset.
create or replace function reissue_officer(p_office uuid, p_officer uuid, p_subject text, p_today date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform require_operator();
    update account a set subject = p_subject
    from invited_officers(p_office, p_today) i
    where i.id = p_officer and i.state = 'INVITED' and a.id = i.account_id and a.activated_at is null
      and not exists (select from person p where p.account_id = a.id);
    if not found then return false; end if;
    perform record_operator_event('OFFICER_REISSUED', p_office, p_officer);
    return true;
end $$;

-- The officer's last day was yesterday; false when there is no such officer, or it is the last one of the operator's office.
create or replace function end_officer(p_office uuid, p_officer uuid, p_today date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform require_operator();
    -- Two who send each other away at once would leave nobody.
    perform 1 from office f where f.id = p_office for update;
    update officer o set during = daterange(least(lower(o.during), p_today - 1), p_today)
    where o.office_id = p_office and o.id = p_officer and o.during @> p_today
      and (exists (select from office f where f.id = p_office and f.role <> 'SYSTEM_OPERATOR')
           or exists (select from officer n join account a on a.id = n.account_id and a.status = 'ACTIVE' and a.activated_at is not null
                      where n.office_id = p_office and n.id <> p_officer and n.during @> p_today));
    if not found then return false; end if;
    perform record_operator_event('OFFICER_LEFT', p_office, p_officer);
    return true;
end $$;

-- The offices, part by part: p_text is looked for in names and places, p_role is one role or null.
create or replace function office_openings(
    p_today date, p_text text, p_role text, p_only uuid, p_after text, p_after_id uuid, p_limit int)
    returns table (office_id uuid, role text, name text, region_name text, municipality_name text, officers int, invited int, place text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select f.*, o.officers, o.invited, lower(f.name)
    from (select f.id, f.role, f.name, r.name as region_name, m.name as municipality_name
          from office f left join region r on r.id = f.region_id left join municipality m on m.id = f.municipality_id) f
    cross join lateral (
        select (count(*) filter (where a.status = 'ACTIVE' and a.activated_at is not null))::int as officers,
               (count(*) filter (where a.status = 'ACTIVE' and a.activated_at is null))::int as invited
        from officer o join account a on a.id = o.account_id where o.office_id = f.id and o.during @> p_today) o
    where session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
      and (p_role is null or f.role = p_role)
      and (p_only is null or f.id = p_only)
      and (p_text is null or position(lower(p_text) in lower(concat_ws(' ', f.name, f.region_name, f.municipality_name))) > 0)
      and (p_after is null or (lower(f.name), f.id) > (p_after, p_after_id))
    order by lower(f.name), f.id limit p_limit
$$;

-- The very first operator of an installation, for the owner alone, who calls it while the service starts: does nothing as
-- soon as anybody has ever been an operator.
create or replace function make_first_operator(
    p_subject text, p_login text, p_last_name text, p_first_name text, p_middle_name text)
    returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
    v_office  uuid;
    v_account uuid := gen_random_uuid();
    v_officer uuid := gen_random_uuid();
begin
    -- Two instances that start at once make one operator.
    lock table office in share row exclusive mode;
    if exists (select from officer o join office f on f.id = o.office_id where f.role = 'SYSTEM_OPERATOR') then return false; end if;
    select id into v_office from office where role = 'SYSTEM_OPERATOR';
    if not found then
        v_office := gen_random_uuid();
        insert into office (id, role, name) values (v_office, 'SYSTEM_OPERATOR', 'Оператор «Электронной школы»');
        perform record_operator_event('OFFICE_OPENED', v_office);
    end if;
    insert into account (id, subject, login, created_at) values (v_account, p_subject, p_login, now());
    insert into officer (id, office_id, account_id, last_name, first_name, middle_name, during)
    values (v_officer, v_office, v_account, p_last_name, p_first_name, p_middle_name, daterange(current_date - 1, null));
    perform record_operator_event('OFFICER_INVITED', v_office, v_officer);
    return true;
end $$;

revoke execute on function
    open_office(text, text, uuid, uuid), invite_officer(uuid, text, text, text, text, text, text, date), invited_officers(uuid, date),
    reissue_officer(uuid, uuid, text, date), end_officer(uuid, uuid, date),
    office_openings(date, text, text, uuid, text, uuid, int), make_first_operator(text, text, text, text, text) from public;
grant execute on function
    open_office(text, text, uuid, uuid), invite_officer(uuid, text, text, text, text, text, text, date), invited_officers(uuid, date),
    reissue_officer(uuid, uuid, text, date), end_officer(uuid, uuid, date),
    office_openings(date, text, text, uuid, text, uuid, int) to eschool_app;
