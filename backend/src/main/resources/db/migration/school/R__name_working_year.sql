-- Enters or replaces a year of the production calendar; days off that fall on a weekend need no mention. For the owner of the
-- database.
create or replace function name_working_year(
    p_year int, p_basis text, p_source text, p_days_off date[], p_working_weekends date[] default '{}') returns void
    language plpgsql set search_path = public, pg_temp as $$
begin
    if exists (select from unnest(p_days_off || p_working_weekends) d (day) where extract(year from d.day) <> p_year) then
        raise exception 'Все дни должны быть днями % года', p_year using errcode = 'invalid_parameter_value';
    end if;
    delete from production_day where extract(year from day) = p_year;
    insert into production_year values (p_year, p_basis, p_source)
    on conflict (year) do update set basis = excluded.basis, source = excluded.source;
    insert into production_day select d.day, 'DAY_OFF' from unnest(p_days_off) d (day) where extract(isodow from d.day) < 6;
    insert into production_day select d.day, 'WORKING' from unnest(p_working_weekends) d (day);
end $$;
revoke execute on function name_working_year(int, text, text, date[], date[]) from public;
