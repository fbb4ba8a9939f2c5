import { infiniteQueryOptions } from '@tanstack/react-query';
import { joinPlace, listAccessEvents } from '@eschool/client/identity';
import type { Me } from '@eschool/client/identity';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** What can happen to somebody's access, in the order of the filter; the service may name further kinds. */
export const KINDS = [
  'ISSUED',
  'REISSUED',
  'RESET',
  'PLACE_JOINED',
  'ROLE_GRANTED',
  'ROLE_ENDED',
  'ACCOUNT_BLOCKED',
  'ACCOUNT_UNBLOCKED',
  'GUARDIAN_BLOCKED',
  'GUARDIAN_UNBLOCKED',
] as const;

export type Kind = (typeof KINDS)[number];

export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

/** The school's log of access, newest first, a page at a time. */
export const accessEventsQuery = (
  schoolId: string,
  { kind, personId }: { kind?: Kind | undefined; personId?: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['access-events', schoolId, { kind, personId }],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        listAccessEvents({
          ...service,
          path: { schoolId },
          query: { kind, personId, limit: 50, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Adds the place of an access slip to the account of the person who is signed in. */
export function addPlace(login: string, activationCode: string): Promise<Me> {
  return dataOf(joinPlace({ ...service, body: { login, activationCode } }));
}
