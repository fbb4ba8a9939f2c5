-- The request's identity as the database sees it: open_session() (identity) fills transaction-local settings, and
-- row-level security reads them through these functions, which policies wrap in a scalar subselect so that the planner
-- evaluates them once per statement and not once per row.
create or replace function session_school() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.school_id', true), '')::uuid;
create or replace function session_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.person_id', true), '')::uuid;
create or replace function session_role() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.role', true), '');
-- What part of a school the role may see at most: SCHOOL, CLASS, JOURNALS, FAMILY, NONE; MACHINE for machine accounts, which
-- are further held to session_grants(); OFFICE for an officer above the schools, outside any of them; SYSTEM for jobs.
create or replace function session_scope() returns text language sql stable parallel safe
    return coalesce(current_setting('eschool.scope', true), 'NONE');
-- Pupils visible to the scopes CLASS and FAMILY.
create or replace function session_students() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.students', true), ''), '{}')::uuid[];
-- Classes that a class teacher leads, as such or acting for another.
create or replace function session_classes() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.classes', true), ''), '{}')::uuid[];
-- Journals visible to the scope JOURNALS.
create or replace function session_journals() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.journals', true), ''), '{}')::uuid[];
-- The school of a session that reaches only the tables that name it: a machine account's, and that of an officer above the
-- schools who looks at one of them.
-- Its session_school() is null, so that a table which names no readers stays closed to it.
create or replace function session_narrow_school() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.narrow_school_id', true), '')::uuid;
-- The office above the schools whose officer asks. Its session reaches no row of any table: session_school() and
-- session_narrow_school() are null, and functions that run as the owner count for it.
create or replace function session_office() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.office_id', true), '')::uuid;
-- The account of the officer who asks; null in a school, where the person is named.
create or replace function session_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('eschool.account_id', true), '')::uuid;
-- What a machine account may read: the scopes of its token that the school has granted.
create or replace function session_grants() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('eschool.grants', true), ''), '{}')::text[];
-- Whether the session's role, its scope or a scope of its machine account is one of those named.
create or replace function session_is_one_of(names text[]) returns boolean language sql stable parallel safe
    return session_scope() = any (names) or session_role() = any (names) or session_grants() && names;
-- The session's school if the session is one of the readers named, null for everybody else.
create or replace function session_school_for(readers text[]) returns uuid language sql stable parallel safe
    return case when session_is_one_of(readers) then coalesce(session_school(), session_narrow_school()) end;
