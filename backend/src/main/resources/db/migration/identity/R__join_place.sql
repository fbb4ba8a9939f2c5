-- Joins the place of an unused slip to the account of whoever holds the slip and a sign-in of their own.
create or replace function join_place(p_subject text, p_login text, p_code text)
    returns table (outcome text, joined_school uuid, joined_person uuid, staff boolean, family boolean,
                   ended_subject text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_me    account%rowtype;
    v_other account%rowtype;
    v_slip  access_slip%rowtype;
    v_recent boolean;
begin
    select * into v_me from account a where a.subject = p_subject and a.status = 'ACTIVE' for update;
    if not found then
        return query select 'REFUSED', null::uuid, null::uuid, false, false, null::text;
        return;
    end if;
    v_recent := coalesce(v_me.join_since > now() - interval '1 hour', false);
    if v_recent and v_me.join_failures >= 10 then
        return query select 'TOO_MANY', null::uuid, null::uuid, false, false, null::text;
        return;
    end if;
    select * into v_other from account a
    where a.login = p_login and a.id <> v_me.id and a.activated_at is null and a.status = 'ACTIVE' for update;
    if found then
        select * into v_slip from access_slip s
        where s.account_id = v_other.id and s.ended_at is null and s.expires_at > now()
          and s.code_hash = sha256(s.salt || convert_to(p_code, 'UTF8')) for update;
    end if;
    if v_slip.id is null or (select count(*) from person p where p.account_id = v_other.id) <> 1 then
        update account a set join_failures = case when v_recent then a.join_failures + 1 else 1 end,
                             join_since = case when v_recent then a.join_since else now() end
        where a.id = v_me.id;
        return query select 'REFUSED', null::uuid, null::uuid, false, false, null::text;
        return;
    end if;
    if exists (select from person p where p.account_id = v_me.id and p.school_id = v_slip.school_id) then
        return query select 'HAS_PLACE', null::uuid, null::uuid, false, false, null::text;
        return;
    end if;
    perform set_config('eschool.joining', 'on', true), set_config('eschool.school_id', v_slip.school_id::text, true),
            set_config('eschool.scope', 'SCHOOL', true);
    update person p set account_id = v_me.id, version = p.version + 1
    where p.school_id = v_slip.school_id and p.id = v_slip.person_id;
    update access_slip s set ended_at = now() where s.school_id = v_slip.school_id and s.id = v_slip.id;
    perform set_config('eschool.joining', '', true), set_config('eschool.school_id', '', true),
            set_config('eschool.scope', '', true);
    delete from account a where a.id = v_other.id;
    insert into access_event (school_id, kind, person_id, account_id, actor_id)
    values (v_slip.school_id, 'PLACE_JOINED', v_slip.person_id, v_me.id, v_slip.person_id);
    return query select 'JOINED', v_slip.school_id, v_slip.person_id,
        p.is_staff or coalesce(bool_or(r.role not in ('GUARDIAN', 'STUDENT')), false),
        coalesce(bool_or(r.role in ('GUARDIAN', 'STUDENT')), false), v_other.subject
    from person p
    left join role_assignment r on r.school_id = p.school_id and r.person_id = p.id
        and (upper_inf(r.during) or upper(r.during) > current_date)
    where p.school_id = v_slip.school_id and p.id = v_slip.person_id
    group by p.school_id, p.id, p.is_staff;
end $$;
revoke execute on function join_place(text, text, text) from public;
grant execute on function join_place(text, text, text) to eschool_app;
