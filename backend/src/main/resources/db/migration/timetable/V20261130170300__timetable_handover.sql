-- Whoever hands a load over to another teacher hands its lessons over too; everybody else only holds the row.
select name_writers('lesson', '{TEACHER,DEPUTY_HEAD}', '{update}');
drop policy held_not_changed on lesson;
create policy held_not_changed on lesson as restrictive for update to eschool_app using (true)
    with check ((select session_role()) = 'DEPUTY_HEAD');
