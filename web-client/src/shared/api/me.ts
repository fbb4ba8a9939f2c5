import { queryOptions } from '@tanstack/react-query';
import { getMe } from '@eschool/client/identity';
import { getVersion } from '@eschool/client/platform';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../lib/api';

export const meQuery = (accountKey: string) =>
  queryOptions({
    queryKey: ['me', accountKey],
    queryFn: ({ signal }) => dataOf(getMe({ ...service, signal })),
    staleTime: 5 * 60_000,
  });

export const versionQuery = queryOptions({
  queryKey: ['version'],
  queryFn: ({ signal }) => dataOf(getVersion({ ...service, signal })),
  staleTime: 10 * 60_000,
  refetchInterval: 30 * 60_000,
});
