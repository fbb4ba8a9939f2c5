-- Whether an account reaches further than the session's school, and whether its owner uses it. Answers no more than that.
-- Holds the account for the transaction: whoever decides by the answer must not be overtaken by the owner's first visit.
create or replace function account_reach(p_account uuid, p_today date)
    returns table (elsewhere boolean, administers boolean, used boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_used boolean;
begin
    select a.activated_at is not null into v_used from account a where a.id = p_account for no key update;
    if not found then return; end if;
    return query select
        exists (select from person p where p.account_id = p_account and p.school_id <> session_school())
            or exists (select from officer o where o.account_id = p_account and (upper_inf(o.during) or upper(o.during) > p_today)),
        exists (select from person p join role_assignment r on r.school_id = p.school_id and r.person_id = p.id
                where p.account_id = p_account and r.role = 'SCHOOL_ADMIN'
                  and (upper_inf(r.during) or upper(r.during) > p_today)),
        v_used;
end $$;
revoke execute on function account_reach(uuid, date) from public;
grant execute on function account_reach(uuid, date) to eschool_app;
