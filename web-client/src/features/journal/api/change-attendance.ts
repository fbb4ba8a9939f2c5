import type { AttendanceChange, AttendanceResults } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function changeAttendance(
  path: JournalPath,
  changes: AttendanceChange[],
  role?: string,
): Promise<AttendanceResults> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/attendance`, {
    method: 'PATCH',
    body: { changes },
    ...(role ? { role } : {}),
  });
}
