-- The Idempotency-Key of a request in an office above the schools: its session reaches no row, so the owner keeps the keys
-- for it, each for the account that asks.
create or replace function claim_office_key(p_key uuid, p_operation text, p_hash bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into idempotency_key (school_id, account_id, key, operation, request_hash, created_at)
    values (session_office(), session_account(), p_key, p_operation, p_hash, p_now) on conflict do nothing;
    return found;
end $$;
create or replace function office_key(p_key uuid) returns table (request_hash bytea, response text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select k.request_hash, k.response::text from idempotency_key k
    where k.school_id = session_office() and k.account_id = session_account() and k.key = p_key
$$;
create or replace function keep_office_answer(p_key uuid, p_status int, p_response json) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update idempotency_key set status = p_status, response = p_response
    where school_id = session_office() and account_id = session_account() and key = p_key
$$;
revoke execute on function claim_office_key(uuid, text, bytea, timestamptz), office_key(uuid), keep_office_answer(uuid, int, json) from public;
grant execute on function claim_office_key(uuid, text, bytea, timestamptz), office_key(uuid), keep_office_answer(uuid, int, json) to eschool_app;
