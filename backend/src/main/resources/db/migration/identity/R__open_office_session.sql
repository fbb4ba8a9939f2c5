-- Resolves who is asking in an office above the schools, as open_session() does in a school. The session it opens reaches no
-- row of any table: an officer sees what the functions for offices count, and of persons nothing. Returns no row when the
-- account is unknown or blocked or not of this office; role is null when it is not the one asked for.
create or replace function open_office_session(p_subject text, p_office uuid, p_role text, p_today date, p_token text[])
    returns table (account_id uuid, role text, admitted boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_account uuid;
    v_held    text;
begin
    select a.id, f.role into v_account, v_held
    from account a
    join officer o on o.account_id = a.id and o.office_id = p_office and o.during @> p_today
    join office f on f.id = o.office_id
    where a.subject = p_subject and a.status = 'ACTIVE';
    if not found then return; end if;
    if coalesce(p_role, v_held) = v_held and 'staff' = any (p_token) then
        perform set_config('eschool.office_id', p_office::text, true),
                set_config('eschool.account_id', v_account::text, true),
                set_config('eschool.school_id', '', true),
                set_config('eschool.narrow_school_id', '', true),
                set_config('eschool.grants', '{}', true),
                set_config('eschool.person_id', '', true),
                set_config('eschool.role', v_held, true),
                set_config('eschool.scope', 'OFFICE', true),
                set_config('eschool.students', '{}', true),
                set_config('eschool.journals', '{}', true);
    end if;
    return query select v_account, case when coalesce(p_role, v_held) = v_held then v_held end, 'staff' = any (p_token);
end $$;
revoke execute on function open_office_session(text, uuid, text, date, text[]) from public;
grant execute on function open_office_session(text, uuid, text, date, text[]) to eschool_app;
