import type { AttendanceChange, AttendanceChangesResult } from '../../../shared/api/contract';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function changeAttendance(
  path: JournalPath,
  changes: AttendanceChange[],
  role?: string,
): Promise<AttendanceChangesResult> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/attendance`, {
    method: 'PATCH',
    body: { changes },
    ...(role ? { role } : {}),
  });
}
