import { recordLesson as record } from '@eschool/client/journal';
import type { Lesson, RecordLesson } from '@eschool/client/journal';
import { dataOf, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function recordLesson(
  path: JournalPath,
  lesson: Pick<Lesson, 'id' | 'version'>,
  changes: RecordLesson,
): Promise<Lesson> {
  return dataOf(
    record({
      ...service,
      path: { ...path, lessonId: lesson.id },
      body: changes,
      headers: ifMatch(lesson.version),
    }),
  );
}
