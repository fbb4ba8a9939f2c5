import { detachLessonPlan as detach } from '@eschool/client/journal';
import { answerOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export async function detachLessonPlan(path: JournalPath): Promise<void> {
  await answerOf(detach({ ...service, path, headers: { 'If-Match': '*' } }));
}
