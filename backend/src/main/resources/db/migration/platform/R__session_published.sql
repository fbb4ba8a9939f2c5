-- The published tables whose tombstones the session may read.
create or replace function session_published() returns text[] language sql stable parallel safe
    return (select coalesce(array_agg(name), '{}') from published_table where session_is_one_of(readers));
