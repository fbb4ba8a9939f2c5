-- Keeps what a school's files take. The row of the school is held until the transaction ends, so that two uploads never
-- fill the same room.
create or replace function count_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into file_usage as u (school_id, files, bytes)
    select c.school_id, 0, 0 from changed c group by 1 order by 1 on conflict (school_id) do nothing;
    update file_usage u
    set files = u.files + case tg_op when 'INSERT' then c.files else -c.files end,
        bytes = u.bytes + case tg_op when 'INSERT' then c.bytes else -c.bytes end
    from (select school_id, count(*) as files, sum(bytes) as bytes from changed group by 1) c
    where u.school_id = c.school_id;
    return null;
end $$;
revoke execute on function count_files() from public;
