select name_readers('work_type', '{SCHOOL,CLASS,JOURNALS,FAMILY,marks.read}');
select name_readers('period_mark', '{TEACHER,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL,GUARDIAN,STUDENT}');
