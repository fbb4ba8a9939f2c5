-- Journals and their teachers come from the confirmed teaching load, which is the deputy head's.
select name_writers('journal', '{DEPUTY_HEAD}', '{insert,delete}'), name_writers('journal_teacher', '{DEPUTY_HEAD}');
