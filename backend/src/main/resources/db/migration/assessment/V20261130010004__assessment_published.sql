select publish_table('work_type', '{DEPUTY_HEAD,marks.read}');
-- Its key is the pupil, the journal and the term, and none of them is an id of the mark.
select publish_table('period_mark', '{}');
