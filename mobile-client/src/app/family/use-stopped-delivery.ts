import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '@eschool/clients-core/problem-error';
import type { FamilyData } from './family-data';
import type { ChildInView } from '../../shared/lib/child';

const STOPPED = 'diary-delivery-stopped';

/**
 * Follows a delivery that stops: a refused read asks for the children anew, and what the device has kept of a child whose diary
 * is not delivered is destroyed.
 */
export function useStoppedDelivery(
  familyData: FamilyData,
  children: readonly ChildInView[] | undefined,
): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const { error } = event.query.state as { error: unknown };
        if (error instanceof ProblemError && error.code === STOPPED) {
          void queryClient.invalidateQueries({ queryKey: ['children'] });
        }
      }),
    [queryClient],
  );
  const stopped = (children ?? [])
    .filter((child) => child.stopped)
    .map(({ studentId, role }) => `${studentId}:${role}`)
    .join(',');
  useEffect(() => {
    for (const key of stopped.split(',').filter(Boolean)) {
      const [studentId, role] = key.split(':');
      if (studentId && role) void familyData.forget([studentId, role]);
    }
  }, [familyData, stopped]);
}
