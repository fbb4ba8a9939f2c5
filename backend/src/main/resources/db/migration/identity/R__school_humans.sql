-- Which persons of the school are whose account, for programs that serve several schools: one human has one id in all of them.
-- Only accounts that their owner uses: those of slips vanish when a place is joined. Answers nobody who is not named.
create or replace function school_humans(p_after uuid, p_limit int) returns table (person_id uuid, human_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.id, a.id
    from person p
    join account a on a.id = p.account_id and a.activated_at is not null
    where p.school_id = (select session_school_for('{SCHOOL_ADMIN,humans.read}'))
      and p.id > p_after
    order by p.id limit p_limit
$$;
revoke execute on function school_humans(uuid, int) from public;
grant execute on function school_humans(uuid, int) to eschool_app;
