-- Opens an office above the schools, or finds it, and lets somebody who has a sign-in work in it. Asks everything it needs.
--   psql "host=… dbname=eschool user=eschool_owner" -f infra/open-office.sql
\set ON_ERROR_STOP on
\encoding UTF8
\echo 'Открываем ведомство над школами. Ответы можно поправить до последнего вопроса, прервав ввод: Ctrl-C.'
\echo 'Роли: MUNICIPAL_OFFICER (муниципалитет), MINISTRY_OFFICER (министерство), SUPPORT_OFFICER (поддержка), SYSTEM_OPERATOR (оператор сервера).'
\prompt 'Роль: ' role
\prompt 'Название ведомства: ' name
\prompt 'Субъект Российской Федерации (оператору сервера не нужен): ' region
\prompt 'Муниципалитет (только для муниципалитета и его поддержки): ' municipality
\prompt 'Сотрудник, фамилия: ' last_name
\prompt 'Сотрудник, имя: ' first_name
\prompt 'Сотрудник, отчество (можно пустое): ' middle_name
\prompt 'Сотрудник, логин в Keycloak: ' login
\prompt 'Сотрудник, идентификатор (id) в Keycloak: ' subject
select open_office(
    p_role => upper(trim(:'role')), p_name => trim(:'name'), p_region => trim(:'region'),
    p_municipality => trim(:'municipality'), p_last_name => trim(:'last_name'), p_first_name => trim(:'first_name'),
    p_middle_name => trim(:'middle_name'), p_login => lower(trim(:'login')), p_subject => lower(trim(:'subject'))) as office_id
\gset
\echo 'Ведомство открыто:' :office_id
