-- Every value that was entered or changed, for ever: the application may add and read, nothing else.
create sequence value_history_seq;
grant usage on sequence value_history_seq to eschool_app;
create table value_history (
    school_id     uuid        not null,
    academic_year int         not null,
    seq           bigint      not null default nextval('value_history_seq'),
    kind          text        not null check (kind in ('MARK', 'ATTENDANCE', 'TOPIC', 'HOMEWORK', 'WORK', 'PLAN', 'PERIOD_MARK')),
    journal_id    uuid        not null,
    lesson_id     uuid,
    work_id       uuid,
    student_id    uuid,
    old_value     text,
    new_value     text,
    reason        text,
    actor_id      uuid        not null,
    actor_role    text        not null,
    approved_by   uuid,
    request_id    text        not null,
    at            timestamptz not null,
    primary key (school_id, academic_year, seq)
) partition by list (academic_year);
create index value_history_cell on value_history (school_id, academic_year, journal_id, lesson_id, seq desc);
create index value_history_work on value_history (school_id, academic_year, work_id, student_id, seq desc) where work_id is not null;
select protect_school_table('value_history');
revoke update, delete on value_history from eschool_app;
create policy visible_history on value_history as restrictive for select using (
    case (select session_scope())
        when 'SCHOOL' then true
        when 'SYSTEM' then true
        when 'JOURNALS' then journal_id = any ((select session_journals())::uuid[])
        when 'CLASS' then student_id = any ((select session_students())::uuid[])
        else false end);
create policy sealer on value_history for select using ((select session_scope()) = 'SYSTEM');

-- The chain: each seal covers the history rows of a school in (after_seq, up_to_seq] and the seal before it.
create table history_seal (
    school_id  uuid        not null references school,
    number     bigint      not null check (number > 0),
    after_seq  bigint      not null,
    up_to_seq  bigint      not null,
    row_count  int         not null,
    digest     bytea       not null,
    sealed_at  timestamptz not null,
    primary key (school_id, number),
    check (up_to_seq > after_seq)
);
select protect_school_table('history_seal');
revoke update, delete on history_seal from eschool_app;
create policy sealer on history_seal using ((select session_scope()) = 'SYSTEM');

-- The digest of one link. Every column of every row is in it, in the order of seq.
create function history_digest(p_school uuid, p_after bigint, p_up_to bigint, p_previous bytea)
    returns table (row_count int, digest bytea) language sql stable as $$
    select count(*)::int,
           sha256(p_previous || convert_to(coalesce(string_agg(h::text, e'\n' order by h.seq), ''), 'UTF8'))
    from value_history h
    where h.school_id = p_school and h.seq > p_after and h.seq <= p_up_to
$$;

-- Reading of a child's data by staff (002): who looked, at whom, when.
create table access_log (
    school_id  uuid        not null,
    academic_year int      not null,
    id         uuid        not null,
    at         timestamptz not null,
    person_id  uuid,
    client_id  text,
    role       text        not null,
    operation  text        not null,
    student_id uuid,
    class_id   uuid,
    journal_id uuid,
    request_id text        not null,
    primary key (school_id, academic_year, id)
) partition by list (academic_year);
select protect_school_table('access_log');
revoke update, delete on access_log from eschool_app;

-- Makes the partitions of a year. Clashes of group, teacher and room are constraints of each partition,
-- because an EXCLUDE constraint on the partitioned table itself needs a server newer than the oldest supported.
create function ensure_academic_year_partitions(p_year int) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    volume text;
begin
    foreach volume in array array['lesson', 'homework', 'work', 'mark', 'attendance', 'period_mark', 'value_history', 'access_log'] loop
        if to_regclass(format('%I', volume || '_' || p_year)) is null then
            execute format('create table %I partition of %I for values in (%s)', volume || '_' || p_year, volume, p_year);
            execute format('alter table %I enable row level security', volume || '_' || p_year);
            execute format('alter table %I force row level security', volume || '_' || p_year);
            if volume = 'lesson' then
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, group_id with =, during with &&) where (status <> ''CANCELLED'')', 'lesson_' || p_year, 'lesson_group_clash_' || p_year);
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, (coalesce(substitute_id, teacher_id)) with =, during with &&) where (status <> ''CANCELLED'')', 'lesson_' || p_year, 'lesson_teacher_clash_' || p_year);
                execute format('alter table %I add constraint %I exclude using gist (school_id with =, room_id with =, during with &&) where (status <> ''CANCELLED'' and not room_shared)', 'lesson_' || p_year, 'lesson_room_clash_' || p_year);
            end if;
        end if;
    end loop;
end $$;
revoke execute on function ensure_academic_year_partitions(int) from public;
grant execute on function ensure_academic_year_partitions(int) to eschool_app;
select ensure_academic_year_partitions(y) from generate_series(2025, 2028) y;
