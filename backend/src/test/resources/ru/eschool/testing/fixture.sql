-- Runs first: empties every table but those that the migrations have filled.
do $$
declare t regclass;
begin
    for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
               and c.relname not in ('flyway_schema_history', 'volume_table', 'production_year', 'production_day', 'published_table', 'change_kind', 'consent_form') loop
        execute format('delete from %s', t);
    end loop;
end $$;
-- The account of a login, whose id is the subject that Keycloak would give it.
create or replace function pg_temp.account(login text) returns uuid language sql immutable as $$
    select overlay(overlay(md5('eschool-demo:' || login) placing '3' from 13) placing
           substr('89ab', (('x' || substr(md5('eschool-demo:' || login), 17, 1))::bit(4)::int & 3) + 1, 1) from 17)::uuid $$;
