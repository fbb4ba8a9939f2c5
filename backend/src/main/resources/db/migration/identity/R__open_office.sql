-- Opens an office above the schools, unless it is there, and lets somebody who has a sign-in already work in it. For the owner
-- of the database only, who runs it through infra/open-office.sql. The territory is known from its schools.
create or replace function open_office(
    p_role text, p_name text, p_region text, p_municipality text,
    p_last_name text, p_first_name text, p_middle_name text, p_login text, p_subject text)
    returns uuid language plpgsql set search_path = public, pg_temp as $$
declare
    v_region       uuid;
    v_municipality uuid;
    v_office       uuid;
    v_account      uuid;
begin
    if p_role not in ('MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER', 'SYSTEM_OPERATOR') then
        raise exception 'Роль «%» не бывает у сотрудника над школами', p_role using errcode = 'invalid_parameter_value';
    end if;
    if exists (select from (values (p_role), (p_name), (p_last_name), (p_first_name), (p_login), (p_subject)) as given (value)
            where coalesce(trim(value), '') = '') then
        raise exception 'Заполнены не все сведения о ведомстве или сотруднике' using errcode = 'invalid_parameter_value';
    end if;
    if p_subject !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        raise exception 'Идентификатор учётной записи должен быть таким, каким его выдал Keycloak, а не «%»', p_subject
            using errcode = 'invalid_parameter_value';
    end if;
    if p_role <> 'SYSTEM_OPERATOR' then
        select id into v_region from region where name = p_region;
        if not found then
            raise exception 'Региона «%» нет: он появляется вместе с первой школой', p_region using errcode = 'no_data_found';
        end if;
        if p_role = 'MUNICIPAL_OFFICER' or coalesce(p_municipality, '') <> '' and p_role = 'SUPPORT_OFFICER' then
            select id into v_municipality from municipality where region_id = v_region and name = p_municipality;
            if not found then
                raise exception 'Муниципалитета «%» нет: он появляется вместе с первой школой', p_municipality
                    using errcode = 'no_data_found';
            end if;
        end if;
    end if;
    insert into office (id, role, name, region_id, municipality_id)
    values (gen_random_uuid(), p_role, p_name, v_region, v_municipality)
    on conflict (role, region_id, municipality_id) do update set name = excluded.name
    returning id into v_office;
    select id into v_account from account where subject = p_subject and login = p_login;
    if not found then
        insert into account (id, subject, login, created_at)
        values (gen_random_uuid(), p_subject, p_login, now()) returning id into v_account;
    end if;
    if exists (select from officer where office_id = v_office and account_id = v_account and upper_inf(during)) then
        raise exception '% уже работает в этом ведомстве', p_login using errcode = 'unique_violation';
    end if;
    insert into officer (id, office_id, account_id, last_name, first_name, middle_name, during)
    -- From yesterday: where the office is, today may have begun later than here.
    values (gen_random_uuid(), v_office, v_account, p_last_name, p_first_name, nullif(p_middle_name, ''),
            daterange(current_date - 1, null));
    return v_office;
end $$;
revoke execute on function open_office(text, text, text, text, text, text, text, text, text) from public;
