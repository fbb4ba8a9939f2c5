-- The digest must not depend on a session's time zone or date style, nor on columns that are added later:
-- the columns are named, and the moment is its microseconds.
create or replace function history_digest(p_school uuid, p_after bigint, p_up_to bigint, p_previous bytea)
    returns table (row_count int, digest bytea) language sql stable as $$
    select count(*)::int,
           sha256(p_previous || convert_to(coalesce(string_agg(
               jsonb_build_array(h.academic_year, h.seq, h.kind, h.journal_id, h.lesson_id, h.work_id, h.student_id,
                   h.old_value, h.new_value, h.reason, h.actor_id, h.actor_role, h.approved_by, h.request_id,
                   trunc(extract(epoch from h.at) * 1000000)::bigint)::text,
               e'\n' order by h.seq), ''), 'UTF8'))
    from value_history h
    where h.school_id = p_school and h.seq > p_after and h.seq <= p_up_to
$$;
-- The sealer asks for what is new in a school, over all years.
create index value_history_order on value_history (school_id, seq);
