import { queryOptions } from '@tanstack/react-query';
import type { Journal, LessonPlanSummary } from '@eschool/client';
import { allPages } from '../../../shared/api/school';

export const plansForJournalQuery = (schoolId: string, journal: Journal) =>
  queryOptions({
    queryKey: ['lesson-plans', schoolId, journal.subject.id, journal.grade],
    queryFn: ({ signal }) =>
      allPages<LessonPlanSummary>(
        `/schools/${schoolId}/lesson-plans`,
        { subjectId: journal.subject.id, grade: journal.grade },
        signal,
      ),
  });
