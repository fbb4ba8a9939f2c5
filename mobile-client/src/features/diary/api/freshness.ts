import type { UseQueryResult } from '@tanstack/react-query';
import type { Freshness } from '../../../shared/ui/screen';

/** A page is as old as the oldest answer it shows. */
export function freshnessOf(...queries: UseQueryResult[]): Freshness {
  const received = queries.map((query) => query.dataUpdatedAt).filter((at) => at > 0);
  return {
    updatedAt: received.length > 0 ? Math.min(...received) : 0,
    fetching: queries.some((query) => query.isFetching),
    failed: queries.some((query) => query.isError),
    refresh: () => Promise.all(queries.map((query) => query.refetch())),
  };
}
