import { send } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export async function detachLessonPlan(path: JournalPath): Promise<void> {
  await send(`/schools/${path.schoolId}/journals/${path.journalId}/lesson-plan`, {
    method: 'DELETE',
    headers: { 'If-Match': '*' },
  });
}
