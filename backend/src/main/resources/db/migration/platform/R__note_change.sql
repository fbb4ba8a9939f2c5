-- The moment of the last change of a published row, whoever changed it and by whatever way: also a mark that goes to
-- another day with its lesson by foreign key.
create or replace function note_change() returns trigger language plpgsql as $$
begin
    new.modified_at := greatest(statement_timestamp(), old.modified_at);
    return new;
end $$;
revoke execute on function note_change() from public;
