-- Only the listed scopes may write.
create or replace function protect_writes(table_name regclass, scopes text[]) returns void language plpgsql as $$
begin
    execute format('create policy writers_insert on %s as restrictive for insert with check ((select session_scope()) = any (%L::text[]))', table_name, scopes);
    execute format('create policy writers_update on %s as restrictive for update using ((select session_scope()) = any (%L::text[]))', table_name, scopes);
    execute format('create policy writers_delete on %s as restrictive for delete using ((select session_scope()) = any (%L::text[]))', table_name, scopes);
end $$;
revoke execute on function protect_writes(regclass, text[]) from public;
