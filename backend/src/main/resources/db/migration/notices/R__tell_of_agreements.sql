-- When the school ends an agreement, the guardian is told in the diary, with date and time (002, annex 4, 9.2). An end by the family
-- itself or with the pupil's departure is no news.
create or replace function tell_of_agreements() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into notice (school_id, account_id, kind, subject_id, at)
    select a.school_id, p.account_id, 'AGREEMENT_ENDED', a.id, a.ended_at
    from after a
    join before b on b.school_id = a.school_id and b.id = a.id and b.ended_on is null
    join person p on p.school_id = a.school_id and p.id = a.guardian_id
    where a.ended_by = 'SCHOOL' and p.account_id is not null;
    return null;
end $$;
revoke execute on function tell_of_agreements() from public;
create or replace trigger tell_family after update on service_agreement referencing old table as before new table as after
    for each statement execute function tell_of_agreements();
