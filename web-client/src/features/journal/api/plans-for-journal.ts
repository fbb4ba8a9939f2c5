import { queryOptions } from '@tanstack/react-query';
import { listLessonPlans } from '@eschool/client/curriculum';
import type { Journal } from '@eschool/client/journal';
import { allPages, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export const plansForJournalQuery = (schoolId: string, journal: Journal) =>
  queryOptions({
    queryKey: ['lesson-plans', schoolId, journal.subject.id, journal.grade],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(
          listLessonPlans({
            ...service,
            path: { schoolId },
            query: { subjectId: journal.subject.id, grade: journal.grade, ...part },
            signal,
          }),
        ),
      ),
  });
