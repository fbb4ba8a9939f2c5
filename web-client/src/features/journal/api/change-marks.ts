import type { MarkChange, MarkResults } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function changeMarks(
  path: JournalPath,
  changes: MarkChange[],
  role?: string,
): Promise<MarkResults> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/marks`, {
    method: 'PATCH',
    body: { changes },
    ...(role ? { role } : {}),
  });
}
