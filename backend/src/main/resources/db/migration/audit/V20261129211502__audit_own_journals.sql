select protect_journal_writes('value_history', 'journal_id');
