-- What a seal holds of the rows of both histories in (p_after, p_up_to]: of each its number, which history it is in and the
-- beginning of its own digest, so that a verifier can name the row; and the digest over these, the seal's own bounds and
-- the seal before. It must not depend on a session's time zone or date style, nor on columns that are added later: the
-- columns are named, and a moment is its microseconds. The verifier says the same in its own words (SealedRows), since a
-- function of the database is changed by whoever changes its rows.
create or replace function history_digest(
    p_school uuid, p_number bigint, p_after bigint, p_up_to bigint, p_sealed_at timestamptz, p_previous bytea)
    returns table (row_count int, prints bytea, digest bytea) language sql stable as $$
    with rows as (
        select h.seq, 'v' as history, jsonb_build_array(h.academic_year, h.seq, h.kind, h.journal_id, h.lesson_id, h.work_id,
                   h.student_id, h.old_value, h.new_value, h.reason, h.actor_id, h.actor_role, h.approved_by, h.request_id,
                   trunc(extract(epoch from h.at) * 1000000)::bigint)::text as content
        from value_history h
        where h.school_id = p_school and h.seq > p_after and h.seq <= p_up_to
        union all
        select h.seq, 'r', jsonb_build_array(h.seq, h.record, h.record_key, h.person_id, h.action, h.fields,
                   encode(h.value_digest, 'hex'), h.destroys, h.reason, h.actor_id, h.actor_role,
                   trunc(extract(epoch from h.at) * 1000000)::bigint)::text
        from record_history h
        where h.school_id = p_school and h.seq > p_after and h.seq <= p_up_to),
    sealed as (
        select count(*)::int as row_count,
               coalesce(string_agg(int8send(r.seq) || convert_to(r.history, 'UTF8')
                   || substr(sha256(convert_to(r.content, 'UTF8')), 1, 16), '' order by r.seq, r.history), '') as prints
        from rows r)
    select s.row_count, s.prints, sha256(p_previous || int8send(p_number) || int8send(p_after) || int8send(p_up_to)
               || int8send(trunc(extract(epoch from p_sealed_at) * 1000000)::bigint) || s.prints)
    from sealed s
$$;
