-- A person gets an account once. Another one comes only by join_place(), which has seen the proof of its owner.
create or replace function keep_account_of_person() returns trigger language plpgsql as $$
begin
    if current_setting('eschool.joining', true) is distinct from 'on' then
        raise exception 'a person keeps the account' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create or replace trigger keep_account before update of account_id on person for each row
    when (old.account_id is not null and new.account_id is distinct from old.account_id)
    execute function keep_account_of_person();
