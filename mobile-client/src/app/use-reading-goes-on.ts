import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useReachable } from '../shared/lib/reachability';

/** Asks again for what had failed or grown old as soon as the server and the sign-in are back. */
export function useReadingGoesOn(): void {
  const queryClient = useQueryClient();
  const reachable = useReachable();
  useEffect(() => {
    if (!reachable) return;
    void queryClient.refetchQueries({
      type: 'active',
      predicate: (query) => query.state.status === 'error' || query.isStale(),
    });
  }, [reachable, queryClient]);
}
