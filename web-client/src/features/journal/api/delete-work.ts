import type { Work } from '@eschool/client';
import { send } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export async function deleteWork(
  path: JournalPath,
  work: Pick<Work, 'id' | 'version'>,
): Promise<void> {
  await send(`/schools/${path.schoolId}/journals/${path.journalId}/works/${work.id}`, {
    method: 'DELETE',
    ifMatch: work.version,
  });
}
