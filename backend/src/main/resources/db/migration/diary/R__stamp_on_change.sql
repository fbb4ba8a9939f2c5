-- Called by a feature's own migration for its own table; the stamps are kept by triggers, so that no writer can forget them.
create or replace function stamp_on_change(table_name regclass, stamping text) returns void language plpgsql as $$
begin
    execute format('create trigger stamp_insert after insert on %s referencing new table as changed for each statement execute function %I()', table_name, stamping);
    execute format('create trigger stamp_update after update on %s referencing new table as changed for each statement execute function %I()', table_name, stamping);
    execute format('create trigger stamp_delete after delete on %s referencing old table as changed for each statement execute function %I()', table_name, stamping);
end $$;
revoke execute on function stamp_on_change(regclass, text) from public;
