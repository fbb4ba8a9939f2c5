-- The first quarter and the first half-year are two results: one journal can hold both when its grade changes the scheme,
-- or when a pupil brings marks along. The marks set until now are of the scheme of their journal's grade, by which they
-- were entered and shown.
alter table period_mark add column term_scheme text not null default 'NONE'; -- NONE for everything but a term

-- The owner is bound by row-level security too: it sees these rows only while it is not forced.
alter table period_mark no force row level security;
alter table journal no force row level security;
alter table grade_scheme no force row level security;
update period_mark p set term_scheme = coalesce(
    (select g.scheme from journal j
     join grade_scheme g on g.school_id = j.school_id and g.academic_year = j.academic_year and g.grade = j.grade
     where j.school_id = p.school_id and j.academic_year = p.academic_year and j.id = p.journal_id),
    'QUARTER')
where p.kind = 'TERM';
alter table period_mark force row level security;
alter table journal force row level security;
alter table grade_scheme force row level security;

alter table period_mark
    add check (term_scheme in ('NONE', 'QUARTER', 'TRIMESTER', 'HALF_YEAR')),
    add check ((kind = 'TERM') = (term_scheme <> 'NONE'));
alter table period_mark drop constraint period_mark_pkey;
alter table period_mark add primary key (school_id, academic_year, journal_id, student_id, kind, term_scheme, term_number);
