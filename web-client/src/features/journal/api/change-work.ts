import type { ChangeWork, Work } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function changeWork(
  path: JournalPath,
  work: Pick<Work, 'id' | 'version'>,
  changes: ChangeWork,
): Promise<Work> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/works/${work.id}`, {
    method: 'PATCH',
    body: changes,
    ifMatch: work.version,
  });
}
