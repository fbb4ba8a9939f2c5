-- Every list of people, on screen, in a file and in print, stands in one order, so that a pupil has one number: by family
-- name, first name and patronymic, letter by letter as a Russian list is kept. «ё» is «е», capitals are small letters, a
-- hyphen is a space («Иванов», «Иванов-Петров», «Иванова»), spaces at the ends and doubled ones do not count.
-- It does not ask the server's locale, which differs between machines and versions. A function of a stored column is not
-- repeatable: whoever changes it computes the column anew.
create function name_order_of(p_part text) returns text language sql immutable parallel safe
    return btrim(regexp_replace(lower(translate(normalize(coalesce(p_part, '')),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё-' || U&'\00A0\2010\2011\2012\2013\2014' || '''' || U&'\2019\02BC',
        'абвгдеежзийклмнопрстуфхцчшщъыьэюяе       ') collate "C"), ' +', ' ', 'g'));
create function name_order_of(p_last text, p_first text, p_middle text) returns text language sql immutable parallel safe
    return name_order_of(p_last) || E'\t' || name_order_of(p_first) || E'\t' || name_order_of(p_middle);

alter table person add column name_order text collate "C" not null
    generated always as (name_order_of(last_name, first_name, middle_name)) stored;
create index person_name_order on person (school_id, name_order, id);
