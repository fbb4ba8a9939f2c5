-- The curriculum (учебный план: subject × grade × weekly hours) is entered by the deputy head, each line under its version. A line
-- gets an id for good; old rows theirs at this moment.
select publish_table('curriculum_line', '{}');
alter table curriculum_line drop constraint curriculum_line_pkey;
alter table curriculum_line
    add constraint curriculum_line_pkey primary key using index curriculum_line_id,
    add constraint curriculum_line_twice unique (school_id, academic_year, grade, subject_id),
    -- Of the two parts of a curriculum (273-ФЗ, федеральные образовательные программы) old rows did not say which: the mandatory
    -- one, unless somebody says otherwise.
    add column part    text not null default 'MANDATORY' check (part in ('MANDATORY', 'SCHOOL')),
    add column version int  not null default 1,
    -- As the load that is held against it.
    add check (weekly_hours <= 40);

select name_writers('curriculum_line', '{DEPUTY_HEAD}');
select publish_changes('curriculum_line', 'CURRICULUM_LINE', '{subject_id,id}');
