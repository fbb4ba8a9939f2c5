-- The sealer has a policy of its own.
select name_readers('value_history', '{TEACHER,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL}');
select name_readers(t.name::regclass, '{}') from unnest(array['access_log', 'history_seal']) t (name);
-- What a machine account reads is noted as everybody else's reading.
select name_writers('access_log', '{SCHOOL,CLASS,JOURNALS,MACHINE}', '{insert}');
