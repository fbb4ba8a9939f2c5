-- A school may divide the year in ways of its own; the mark of a term names them as it names the customary ones.
alter table period_mark drop constraint period_mark_term_scheme_check;
alter table period_mark add check (term_scheme in ('NONE', 'QUARTER', 'TRIMESTER', 'HALF_YEAR') or term_scheme ~ '^OWN_[1-9][0-9]?$');
