import { queryOptions } from '@tanstack/react-query';
import { call } from '../lib/api';
import type { Me, Version } from './contract';

export const meQuery = (accountKey: string) =>
  queryOptions({
    queryKey: ['me', accountKey],
    queryFn: ({ signal }) => call<Me>('/me', { signal }),
    staleTime: 5 * 60_000,
  });

export const versionQuery = queryOptions({
  queryKey: ['version'],
  queryFn: ({ signal }) => call<Version>('/version', { signal }),
  staleTime: 10 * 60_000,
  refetchInterval: 30 * 60_000,
});
