import { queryOptions } from '@tanstack/react-query';
import type {
  LessonPlan,
  LessonPlanPreview,
  LessonPlanSummary,
  NewLessonPlan,
} from '@eschool/client';
import { allPages } from '../../../shared/api/school';
import { call } from '../../../shared/lib/api';

export const lessonPlansQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['lesson-plans', schoolId],
    queryFn: ({ signal }) =>
      allPages<LessonPlanSummary>(`/schools/${schoolId}/lesson-plans`, {}, signal),
  });

export const lessonPlanQuery = (schoolId: string, planId: string) =>
  queryOptions({
    queryKey: ['lesson-plan', schoolId, planId],
    queryFn: ({ signal }) =>
      call<LessonPlan>(`/schools/${schoolId}/lesson-plans/${planId}`, { signal }),
  });

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

/** Has the service read a file as a plan; nothing is stored by that. */
export function previewLessonPlan(
  schoolId: string,
  file: File,
  choice: { grade?: number | undefined; variant?: string | undefined },
): Promise<LessonPlanPreview> {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  return call(`/schools/${schoolId}/lesson-plan-previews`, {
    method: 'POST',
    query: choice,
    body: new Blob([file]),
    headers: {
      'Content-Type': TYPES[ending] ?? (file.type || 'application/octet-stream'),
      'X-File-Name': encodeURIComponent(file.name),
    },
  });
}

export function createLessonPlan(
  schoolId: string,
  plan: NewLessonPlan,
  idempotencyKey: string,
): Promise<LessonPlan> {
  return call(`/schools/${schoolId}/lesson-plans`, { method: 'POST', body: plan, idempotencyKey });
}
