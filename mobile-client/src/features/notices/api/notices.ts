import { queryOptions } from '@tanstack/react-query';
import { listNotices, readNotices } from '@eschool/client/notices';
import { dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../../shared/api/api-client';
import { FRESH } from '../../../shared/api/query-client';

/** The newest of what the person who is signed in is told. */
export function noticesQuery(api: Api) {
  return queryOptions({
    queryKey: ['notices'],
    queryFn: ({ signal }) => dataOf(listNotices({ ...api, query: { limit: 20 }, signal })),
    staleTime: FRESH.people,
  });
}

/** The person has read what came until the moment. */
export function markRead(api: Api, until: string) {
  return dataOf(readNotices({ ...api, body: { until } }));
}
