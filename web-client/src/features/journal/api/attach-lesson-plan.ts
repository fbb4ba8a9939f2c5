import type { PlanAttachment } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

/** Lays the plan's topics over the journal's lessons in order; `*` since a journal's page shows no version. */
export function attachLessonPlan(path: JournalPath, lessonPlanId: string): Promise<PlanAttachment> {
  return call(`/schools/${path.schoolId}/journals/${path.journalId}/lesson-plan`, {
    method: 'PUT',
    body: { lessonPlanId },
    headers: { 'If-Match': '*' },
  });
}
