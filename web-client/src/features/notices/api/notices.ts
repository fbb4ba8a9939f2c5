import { infiniteQueryOptions } from '@tanstack/react-query';
import { listNotices, readNotices } from '@eschool/client/notices';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

const FIVE_MINUTES = 5 * 60_000;

/** What the person who is signed in is told, newest first; asked again while somebody looks. */
export const noticesQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ['notices', accountId],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(listNotices({ ...service, query: { limit: 20, cursor }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: FIVE_MINUTES,
    refetchInterval: FIVE_MINUTES,
    retry: false,
  });

/** The person has read what came until the moment. */
export async function markRead(until: string): Promise<void> {
  await readNotices({ ...service, body: { until } });
}
