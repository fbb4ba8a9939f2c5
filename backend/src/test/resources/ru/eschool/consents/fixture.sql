-- Two texts, and an agreement of each of two families; of consents only who has left has answered, about one purpose.
insert into agreement_text (school_id, id, number, valid_from, changes, text) values
    (:SCHOOL, :AGREEMENT_TEXT, 1, '2026-08-28', 'Первая редакция', 'Школа предоставляет услугу «Электронный дневник».'),
    (:SCHOOL, :AGREEMENT_TEXT_2, 2, '2026-11-01', 'Добавлено приложение', 'Школа предоставляет услугу и в приложении.'),
    (:FOREIGN_SCHOOL, :FOREIGN_AGREEMENT_TEXT, 1, '2026-08-28', 'Первая редакция', 'Чужая школа.');
insert into service_agreement (school_id, id, student_id, guardian_id, number, registered_on, text_number, signed_on) values
    (:SCHOOL, :AGREEMENT_PUPIL_1, :PUPIL_1, :GUARDIAN, 'ЭД-1', '2026-09-08', 1, '2026-09-08'),
    (:SCHOOL, :AGREEMENT_PUPIL_7B, :PUPIL_7B, :TEACHER2, 'ЭД-2', '2026-09-08', 1, '2026-09-08'),
    (:FOREIGN_SCHOOL, :FOREIGN_AGREEMENT, :FOREIGN_PUPIL, :STRANGER, 'ЭД-1', '2026-09-08', 1, '2026-09-08');
insert into consent (school_id, id, person_id, signer_id, purpose, form_version, statement, stated_on, entered_by) values
    (:SCHOOL,         gen_random_uuid(), :PUPIL_LEFT, :PUPIL_LEFT, 'EDUCATION', 1, 'GIVEN', '2026-09-08', :REGISTRAR),
    (:FOREIGN_SCHOOL, gen_random_uuid(), :FOREIGN_PUPIL, :STRANGER, 'JOURNAL', 1, 'GIVEN', '2026-09-08', :STRANGER);
insert into channel_choice (school_id, id, student_id, guardian_id, channels, stated_on, entered_by) values
    (:SCHOOL,         gen_random_uuid(), :PUPIL_2, :GUARDIAN2, '{PAPER}', '2026-09-08', :REGISTRAR),
    (:FOREIGN_SCHOOL, gen_random_uuid(), :FOREIGN_PUPIL, :STRANGER, '{APP}', '2026-09-08', :STRANGER);
