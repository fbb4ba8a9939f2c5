import { queryOptions } from '@tanstack/react-query';
import { read, type Api } from '@/shared/api/api-client';
import { getMe } from '@eschool/client/identity';
import { getVersion } from '@eschool/client/platform';
import { FRESH } from '@/shared/api/query-client';

export function meQuery(api: Api) {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => read(getMe({ client: api, signal })),
    staleTime: FRESH.people,
  });
}

export function versionQuery(api: Api) {
  return queryOptions({
    queryKey: ['version'],
    queryFn: ({ signal }) => read(getVersion({ client: api, signal })),
    staleTime: FRESH.people,
  });
}
