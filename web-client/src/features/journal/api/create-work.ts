import type { CreateWork, Work } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function createWork(
  path: JournalPath,
  lessonId: string,
  work: CreateWork,
  idempotencyKey: string,
  role?: string,
): Promise<Work> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/lessons/${lessonId}/works`, {
    method: 'POST',
    body: work,
    idempotencyKey,
    ...(role ? { role } : {}),
  });
}
