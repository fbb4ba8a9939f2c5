import { useMemo } from 'react';
import { useSession } from '../../../shared/lib/session';
import type { JournalSync } from '../sync/journal-sync';
import { journalSyncFor } from '../sync/journal-syncs';

/** The background queue of a journal for the person and role at work. */
export function useJournalSync(journalId: string): JournalSync {
  const { me, schoolId, role } = useSession();
  return useMemo(
    () => journalSyncFor({ account: me.accountId, schoolId, journalId }, role),
    [me.accountId, schoolId, journalId, role],
  );
}
