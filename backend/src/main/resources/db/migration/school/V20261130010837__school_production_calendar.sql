-- The state's production calendar (производственный календарь): what differs from a week of Monday to Friday, by the decrees of
-- the Government about moved days off. Legal terms in working days are counted by it and never by the holidays of a school.
-- It belongs to the installation: a further year is entered by name_working_year() (infra/production.md).
create table production_year (
    year   int  primary key check (year between 2000 and 2100),
    basis  text not null check (basis in ('DECREE', 'LAW')), -- LAW: the decree is not known, only article 112 of the Labour Code
    source text not null
);
create table production_day (
    day  date primary key,
    kind text not null check (kind in ('DAY_OFF', 'WORKING')),
    -- A day off from Monday to Friday, a working day on a weekend: all else is as the week has it.
    check ((kind = 'DAY_OFF') = (extract(isodow from day) < 6))
);
grant select on production_year, production_day to eschool_app;

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

select name_working_year(2025, 'DECREE', 'Постановление Правительства РФ от 04.10.2024 № 1335',
    '{2025-01-01,2025-01-02,2025-01-03,2025-01-06,2025-01-07,2025-01-08,2025-05-01,2025-05-02,2025-05-08,2025-05-09,2025-06-12,2025-06-13,2025-11-03,2025-11-04,2025-12-31}',
    '{2025-11-01}');
select name_working_year(2026, 'DECREE', 'Постановление Правительства РФ от 24.09.2025 № 1466',
    '{2026-01-01,2026-01-02,2026-01-05,2026-01-06,2026-01-07,2026-01-08,2026-01-09,2026-02-23,2026-03-09,2026-05-01,2026-05-11,2026-06-12,2026-11-04,2026-12-31}');
-- The holidays of article 112 and its rule that one on a weekend moves to the next working day. The two New Year holidays
-- that fall on Saturday and Sunday, 2 and 3 January, are moved by the Government: where to is not known here.
select name_working_year(2027, 'LAW', 'Трудовой кодекс РФ, статья 112',
    '{2027-01-01,2027-01-04,2027-01-05,2027-01-06,2027-01-07,2027-01-08,2027-02-23,2027-03-08,2027-05-03,2027-05-10,2027-06-14,2027-11-04}');
