import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type LocalDate, addDays, dateIn, mondayOf } from '@eschool/clients-core/local-date';
import { actingAs, dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../../shared/api/api-client';
import { useApi } from '../../../shared/api/api-context';
import { getDiaryWeek } from '@eschool/client/diary';
import { FRESH } from '../../../shared/api/query-client';
import { useChild, type ChildInView } from '../../../shared/lib/child';
import { useReachable } from '../../../shared/lib/reachability';

export function diaryWeekQuery(api: Api, child: ChildInView, date: LocalDate) {
  const monday = mondayOf(date);
  const thisMonday = mondayOf(dateIn(child.timeZone, Date.now()));
  const changesOften = monday === thisMonday || monday === addDays(thisMonday, 7);
  return queryOptions({
    queryKey: ['diary-week', child.schoolId, child.studentId, child.role, monday],
    queryFn: ({ signal }) =>
      dataOf(
        getDiaryWeek({
          ...api,
          path: { schoolId: child.schoolId, studentId: child.studentId, date: monday },
          headers: actingAs(child.role),
          signal,
        }),
      ),
    staleTime: changesOften ? FRESH.lessons : FRESH.otherWeeks,
  });
}

export function useDiaryWeek(date: LocalDate) {
  return useQuery(diaryWeekQuery(useApi(), useChild(), date));
}

/** Brings the neighbouring weeks once this one is there, so that a swipe shows them at once. */
export function usePrefetchNeighbours(date: LocalDate, ready: boolean): void {
  const api = useApi();
  const child = useChild();
  const queryClient = useQueryClient();
  const reachable = useReachable();
  const monday = mondayOf(date);
  useEffect(() => {
    if (!ready || !reachable) return;
    for (const days of [7, -7]) {
      queryClient.query(diaryWeekQuery(api, child, addDays(monday, days))).catch(() => undefined);
    }
  }, [ready, reachable, api, child, queryClient, monday]);
}
