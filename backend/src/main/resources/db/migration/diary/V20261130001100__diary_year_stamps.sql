-- A week asks the school's years which of them its days belong to.
select stamp_on_change('academic_year', 'stamp_school');
