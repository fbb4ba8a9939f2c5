import type { Lesson, RecordLesson } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function recordLesson(
  path: JournalPath,
  lesson: Pick<Lesson, 'id' | 'version'>,
  record: RecordLesson,
): Promise<Lesson> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/lessons/${lesson.id}`, {
    method: 'PATCH',
    body: record,
    ifMatch: lesson.version,
  });
}
