select protect_journal_writes('journal', 'id'), protect_journal_writes('work', 'journal_id'),
    protect_journal_writes('lesson_record', 'journal_id');
