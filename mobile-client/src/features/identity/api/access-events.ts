import { queryOptions } from '@tanstack/react-query';
import {
  acknowledgeOwnAccessEvents,
  joinPlace,
  listOwnAccessEvents,
} from '@eschool/client/identity';
import { dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../../shared/api/api-client';
import { FRESH } from '../../../shared/api/query-client';

/** What can happen to a family's access; the service may name further kinds, which are shown as they are. */
const KINDS = [
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

/** What others did to the account of the person who is signed in. */
export function ownAccessEventsQuery(api: Api) {
  return queryOptions({
    queryKey: ['own-access-events'],
    queryFn: ({ signal }) => dataOf(listOwnAccessEvents({ ...api, signal })),
    staleTime: FRESH.people,
  });
}

/** The person has read what happened until the moment. */
export function acknowledge(api: Api, until: string) {
  return dataOf(acknowledgeOwnAccessEvents({ ...api, body: { until } }));
}

/** Adds the place of an access slip to the account of the person who is signed in. */
export function addPlace(api: Api, login: string, activationCode: string) {
  return dataOf(joinPlace({ ...api, body: { login, activationCode } }));
}
