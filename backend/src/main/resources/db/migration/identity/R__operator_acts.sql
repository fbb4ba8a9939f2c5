-- What every act of an operator of the server begins and ends with. For functions of the owner only.
create or replace function require_operator() returns void language plpgsql as $$
begin
    if session_scope() <> 'OFFICE' or session_role() <> 'SYSTEM_OPERATOR' or session_office() is null then
        raise exception 'for an operator of the server only' using errcode = 'insufficient_privilege';
    end if;
end $$;
create or replace function record_operator_event(p_kind text, p_about uuid, p_person uuid default null) returns void language sql as $$
    insert into operator_event (kind, account_id, about_id, person_id) values (p_kind, session_account(), p_about, p_person)
$$;
-- Works within a school as the session of the operator itself never does, and leaves it again before the function answers.
create or replace function enter_opened_school(p_school uuid) returns void language plpgsql as $$
begin
    perform set_config('eschool.school_id', p_school::text, true), set_config('eschool.scope', 'SCHOOL', true);
end $$;
create or replace function leave_opened_school() returns void language plpgsql as $$
begin
    perform set_config('eschool.school_id', '', true), set_config('eschool.scope', 'OFFICE', true);
end $$;
revoke execute on function require_operator(), record_operator_event(text, uuid, uuid), enter_opened_school(uuid), leave_opened_school() from public;
