-- Above the schools people look at a territory: its schools are found by it.
create index school_municipality on school (municipality_id);
-- An office names region and municipality together, so that the two can never disagree.
alter table municipality add constraint municipality_of_region unique (region_id, id);
