import { attachLessonPlan as attach } from '@eschool/client/journal';
import type { PlanAttachment } from '@eschool/client/journal';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

/** Lays the plan's topics over the journal's lessons in order; `*` since a journal's page shows no version. */
export function attachLessonPlan(path: JournalPath, lessonPlanId: string): Promise<PlanAttachment> {
  return dataOf(attach({ ...service, path, body: { lessonPlanId }, headers: { 'If-Match': '*' } }));
}
