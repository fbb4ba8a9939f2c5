-- Only added to.
select name_writers(t.name::regclass, '{}', '{update,delete}')
from unnest(array['value_history', 'access_log', 'history_seal']) t (name);
select name_writers('value_history', '{TEACHER}', '{insert}');
select name_writers('access_log', '{SCHOOL,CLASS,JOURNALS}', '{insert}');
select name_writers('history_seal', '{SYSTEM}', '{insert}');
