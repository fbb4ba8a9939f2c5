-- Grade 1 is taught without marks (безотметочное обучение): its journals have the scale without marks, and the service
-- refuses a mark by the scale. Marks that were entered there nevertheless stay as they are and count nowhere.
alter table journal no force row level security;
update journal set scale = 'NO_MARKS', version = version + 1 where grade = 1 and scale <> 'NO_MARKS';
alter table journal force row level security;
alter table journal add constraint journal_first_grade_without_marks check (grade > 1 or scale = 'NO_MARKS');
