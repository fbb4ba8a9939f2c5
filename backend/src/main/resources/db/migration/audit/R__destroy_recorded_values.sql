-- Destroys what the history holds of a person, when the law asks for it (002, 5.9 and 5.10): the values go with their salt,
-- so that nobody can try values against the digest that stays, and the act of destruction is itself a line of the history. Who
-- changed which field and when remains, and the chain goes on to hold. For the owner of the database only.
create or replace function destroy_recorded_values(p_school uuid, p_person uuid, p_act text) returns int
    language plpgsql set search_path = public, pg_temp as $$
declare
    v_destroyed int;
begin
    if coalesce(trim(p_act), '') = '' then
        raise exception 'Назовите акт об уничтожении: номер и дату' using errcode = 'invalid_parameter_value';
    end if;
    with destroyed as (
        delete from record_history_value v using record_history h
        where v.school_id = p_school and h.school_id = v.school_id and h.seq = v.seq and h.person_id = p_person
        returning h.seq, h.record, h.record_key, h.person_id, h.fields)
    insert into record_history (school_id, record, record_key, person_id, action, fields, destroys, reason, actor_id, actor_role)
    select p_school, d.record, d.record_key, d.person_id, 'DESTROYED', d.fields, d.seq, p_act,
           case when p_school = session_school() then session_person() end, nullif(session_role(), '')
    from destroyed d order by d.seq;
    get diagnostics v_destroyed = row_count;
    return v_destroyed;
end $$;
revoke execute on function destroy_recorded_values(uuid, uuid, text) from public;
