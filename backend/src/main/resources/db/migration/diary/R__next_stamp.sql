-- A stamp is a time in microseconds that never goes back: restored from a backup, a school must not arrive a second
-- time at a stamp that stood for something else.
create or replace function next_stamp(stamp bigint) returns bigint language sql volatile parallel safe
    return greatest(stamp + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
