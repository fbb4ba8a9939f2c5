import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '@eschool/clients-core/service';
import { type Api } from './api-client';
import { getMe } from '@eschool/client/identity';
import { getVersion } from '@eschool/client/platform';
import { FRESH } from './query-client';

export function meQuery(api: Api) {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => dataOf(getMe({ ...api, signal })),
    staleTime: FRESH.people,
  });
}

export function versionQuery(api: Api) {
  return queryOptions({
    queryKey: ['version'],
    queryFn: ({ signal }) => dataOf(getVersion({ ...api, signal })),
    staleTime: FRESH.people,
  });
}
