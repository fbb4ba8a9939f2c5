-- Opens a school and makes its first administrator. Asks everything it needs; nothing is stored unless all of it is right.
--   psql "host=… dbname=eschool user=eschool_owner" -f infra/open-school.sql
\set ON_ERROR_STOP on
\encoding UTF8
\echo 'Открываем школу. Ответы можно поправить до последнего вопроса, прервав ввод: Ctrl-C.'
\prompt 'Субъект Российской Федерации: ' region
\prompt 'Муниципалитет: ' municipality
\prompt 'Краткое название школы, например Школа № 10: ' short_name
\prompt 'Полное название по уставу: ' full_name
\prompt 'Населённый пункт, например г. Светлоречинск: ' locality
\prompt 'Часовой пояс, например Europe/Moscow: ' time_zone
\prompt 'Учебный год начинается в году, например 2026: ' year
\prompt 'Администратор, фамилия: ' last_name
\prompt 'Администратор, имя: ' first_name
\prompt 'Администратор, отчество (можно пустое): ' middle_name
\prompt 'Администратор, логин в Keycloak: ' login
\prompt 'Администратор, идентификатор (id) в Keycloak: ' subject
select open_school(
    p_region => trim(:'region'), p_municipality => trim(:'municipality'),
    p_short_name => trim(:'short_name'), p_full_name => trim(:'full_name'), p_locality => trim(:'locality'),
    p_admin_last_name => trim(:'last_name'), p_admin_first_name => trim(:'first_name'),
    p_admin_middle_name => trim(:'middle_name'), p_admin_login => lower(trim(:'login')),
    p_admin_subject => lower(trim(:'subject')), p_year => :'year'::int, p_time_zone => trim(:'time_zone')) as school_id
\gset
\echo 'Школа открыта:' :school_id
