-- Whose time a lesson of the group takes: that of the class when the class or a subgroup of it is taught, else the group's
-- own. A lesson repeats both, so that a clash can be a constraint.
alter table study_group
    add column audience_id uuid not null
        generated always as (case when kind in ('WHOLE_CLASS', 'SUBGROUP') then class_id else id end) stored,
    add column whole_class boolean not null generated always as (kind = 'WHOLE_CLASS') stored,
    add constraint study_group_audience unique (school_id, academic_year, id, audience_id, whole_class);
