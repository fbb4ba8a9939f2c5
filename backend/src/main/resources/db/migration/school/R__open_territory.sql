-- Regions and their municipalities are opened by the operator of the server, before their first school.
create or replace function open_region(p_name text) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_region uuid := gen_random_uuid();
begin
    perform require_operator();
    insert into region (id, name) values (v_region, p_name);
    perform record_operator_event('REGION_OPENED', v_region);
    return v_region;
end $$;
create or replace function open_municipality(p_region uuid, p_name text) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_municipality uuid := gen_random_uuid();
begin
    perform require_operator();
    insert into municipality (id, region_id, name) values (v_municipality, p_region, p_name);
    perform record_operator_event('MUNICIPALITY_OPENED', v_municipality);
    return v_municipality;
end $$;
-- The regions with what is in them, and the municipalities of one. To anybody but the operator they answer nothing.
create or replace function opened_regions() returns table (id uuid, name text, municipalities int, schools int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.id, r.name, count(distinct m.id)::int, count(s.school_id)::int
    from region r
    left join municipality m on m.region_id = r.id
    left join school s on s.municipality_id = m.id
    where session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
    group by r.id, r.name order by lower(r.name), r.id
$$;
create or replace function opened_municipalities(p_region uuid) returns table (id uuid, name text, schools int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.id, m.name, count(s.school_id)::int
    from municipality m
    left join school s on s.municipality_id = m.id
    where m.region_id = p_region and session_scope() = 'OFFICE' and session_role() = 'SYSTEM_OPERATOR'
    group by m.id, m.name order by lower(m.name), m.id
$$;
revoke execute on function open_region(text), open_municipality(uuid, text), opened_regions(), opened_municipalities(uuid) from public;
grant execute on function open_region(text), open_municipality(uuid, text), opened_regions(), opened_municipalities(uuid) to eschool_app;
