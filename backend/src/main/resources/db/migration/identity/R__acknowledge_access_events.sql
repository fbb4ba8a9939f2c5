-- Gone: read_own_notices() took its place. The file stays, since Flyway asks for every repeatable that a database has seen.
drop function if exists acknowledge_access_events(text, timestamptz);
