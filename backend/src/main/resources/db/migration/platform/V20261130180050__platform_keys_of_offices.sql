-- The keys of an office's requests stand under the office's id. Its session reaches no row, so functions of the owner keep them.
create policy keeping on idempotency_key to eschool_owner using (school_id = (select session_office()));
create or replace function session_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.account_id', true), '')::uuid;
