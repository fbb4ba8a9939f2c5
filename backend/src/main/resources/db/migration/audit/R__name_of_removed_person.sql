-- What somebody was called who is no longer among the school's people, for logs that go on telling of them.
create or replace function name_of_removed_person(p_person uuid)
    returns table (last_name text, first_name text, middle_name text)
    language sql stable as $$
    select v.old_values ->> 'last_name', v.old_values ->> 'first_name', v.old_values ->> 'middle_name'
    from record_history h
    join record_history_value v on v.school_id = h.school_id and v.seq = h.seq
    where h.school_id = (select session_school()) and h.record = 'person' and h.record_key = p_person::text and h.action = 'REMOVED'
    order by h.seq desc limit 1
$$;
revoke execute on function name_of_removed_person(uuid) from public;
grant execute on function name_of_removed_person(uuid) to eschool_app;
