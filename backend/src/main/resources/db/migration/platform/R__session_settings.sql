-- The request's identity as the database sees it: open_session() (identity) fills transaction-local settings, and
-- row-level security reads them through these functions, which policies wrap in a scalar subselect so that the planner
-- evaluates them once per statement and not once per row.
create or replace function session_school() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.school_id', true), '')::uuid;
create or replace function session_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.person_id', true), '')::uuid;
create or replace function session_role() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.role', true), '');
-- What part of a school the role may see at most: SCHOOL, CLASS, JOURNALS, FAMILY, NONE; SYSTEM for jobs.
create or replace function session_scope() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.scope', true), 'NONE');
-- Pupils visible to the scopes CLASS and FAMILY.
create or replace function session_students() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.students', true), ''), '{}')::uuid[];
-- Journals visible to the scope JOURNALS.
create or replace function session_journals() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.journals', true), ''), '{}')::uuid[];
-- Whether the session's role or its scope is one of those named.
create or replace function session_is_one_of(names text[]) returns boolean language sql stable parallel safe
    return session_scope() = any (names) or session_role() = any (names);
