import { queryOptions, useQuery } from '@tanstack/react-query';
import { actingAs, dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../../shared/api/api-client';
import { useApi } from '../../../shared/api/api-context';
import { getStudentMarks } from '@eschool/client/diary';
import { FRESH } from '../../../shared/api/query-client';
import { useChild, type ChildInView } from '../../../shared/lib/child';

/** Without a term: the current one of the child's grade, as the server decides. */
export function studentMarksQuery(api: Api, child: ChildInView, termId: string | undefined) {
  return queryOptions({
    queryKey: ['marks', child.schoolId, child.studentId, child.role, termId ?? 'current'],
    queryFn: ({ signal }) =>
      dataOf(
        getStudentMarks({
          ...api,
          path: { schoolId: child.schoolId, studentId: child.studentId },
          query: { termId },
          headers: actingAs(child.role),
          signal,
        }),
      ),
    staleTime: FRESH.lessons,
  });
}

export function useStudentMarks(termId?: string) {
  return useQuery(studentMarksQuery(useApi(), useChild(), termId));
}
