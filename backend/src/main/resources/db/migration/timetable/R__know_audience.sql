-- A lesson knows whose time it takes, whoever writes it; once it is moved, a clash of old is no excuse any more.
create or replace function know_audience() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    select g.audience_id, g.whole_class into new.audience_id, new.whole_class from study_group g
    where g.school_id = new.school_id and g.academic_year = new.academic_year and g.id = new.group_id;
    if not found then
        -- A group that is not there is refused by the foreign key, and named by it.
        new.audience_id := new.group_id;
        new.whole_class := false;
    end if;
    if tg_op = 'UPDATE' then
        new.clash_kept := false;
    end if;
    return new;
end $$;
revoke execute on function know_audience() from public;
