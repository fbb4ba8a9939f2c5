import { queryOptions } from '@tanstack/react-query';
import {
  checkLessonPlanHours,
  createLessonPlan as create,
  getLessonPlan,
  listLessonPlans,
  previewLessonPlan as preview,
} from '@eschool/client/curriculum';
import type { LessonPlan, LessonPlanPreview, NewLessonPlan } from '@eschool/client/curriculum';
import { allPages, dataOf, idempotent } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export const lessonPlansQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['lesson-plans', schoolId],
    queryFn: ({ signal }) =>
      allPages((query) =>
        dataOf(listLessonPlans({ ...service, path: { schoolId }, query, signal })),
      ),
  });

export const lessonPlanQuery = (schoolId: string, planId: string) =>
  queryOptions({
    queryKey: ['lesson-plan', schoolId, planId],
    queryFn: ({ signal }) =>
      dataOf(getLessonPlan({ ...service, path: { schoolId, planId }, signal })),
  });

/** What is to be said of the hours of a plan that is not stored yet. */
export const planHoursQuery = (
  schoolId: string,
  plan: { subjectId: string; grade: number; academicYear: number; hours: number } | undefined,
) =>
  queryOptions({
    queryKey: ['lesson-plan-hours', schoolId, plan],
    queryFn: ({ signal }) =>
      dataOf(
        checkLessonPlanHours({
          ...service,
          path: { schoolId },
          query: plan ?? { subjectId: '', grade: 0, academicYear: 0, hours: 0 },
          signal,
        }),
      ),
    enabled: plan !== undefined,
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
  return dataOf(
    preview({
      ...service,
      path: { schoolId },
      query: choice,
      body: file,
      // The contract takes programmes as JSON too, so the client would write the file's bytes as JSON.
      bodySerializer: null,
      headers: {
        'Content-Type': TYPES[ending] ?? (file.type || 'application/octet-stream'),
        'X-File-Name': encodeURIComponent(file.name),
      },
    }),
  );
}

export function createLessonPlan(
  schoolId: string,
  plan: NewLessonPlan,
  idempotencyKey: string,
): Promise<LessonPlan> {
  return dataOf(
    create({ ...service, path: { schoolId }, body: plan, headers: idempotent(idempotencyKey) }),
  );
}
