import { queryOptions } from '@tanstack/react-query';
import type { Me, ServiceVersion } from '@eschool/client';
import { call } from '../lib/api';

export const meQuery = (accountKey: string) =>
  queryOptions({
    queryKey: ['me', accountKey],
    queryFn: ({ signal }) => call<Me>('/me', { signal }),
    staleTime: 5 * 60_000,
  });

export const versionQuery = queryOptions({
  queryKey: ['version'],
  queryFn: ({ signal }) => call<ServiceVersion>('/version', { signal }),
  staleTime: 10 * 60_000,
  refetchInterval: 30 * 60_000,
});
