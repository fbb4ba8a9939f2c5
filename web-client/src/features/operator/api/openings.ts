import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  endOfficer as end,
  inviteAdministrator,
  inviteOfficer,
  listInvitedAdministrators,
  listMunicipalities,
  listOfficeOpenings,
  listOfficers,
  listRegions,
  listSchoolOpenings,
  openMunicipality as newMunicipality,
  openOffice as newOffice,
  openRegion as newRegion,
  openSchool as newSchool,
  reissueAdministrator,
  reissueOfficer,
} from '@eschool/client/identity';
import type {
  AccessSlip,
  InvitedPerson,
  Invitee,
  ListOfficeOpeningsData,
  ListSchoolOpeningsData,
  OpenedMunicipality,
  OpenedOffice,
  OpenedRegion,
  OpenedSchool,
  OpenOffice,
  OpenSchool,
  SchoolOpening,
} from '@eschool/client/identity';
import { dataOf, idempotent } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export type SchoolSearch = Pick<
  NonNullable<ListSchoolOpeningsData['query']>,
  'text' | 'state' | 'sort'
>;
export type OfficeSearch = Pick<NonNullable<ListOfficeOpeningsData['query']>, 'text' | 'role'>;

export const STATES = ['NO_ADMINISTRATOR', 'INVITED', 'IN_USE'] as const;
export const SORTS = ['NAME', 'MUNICIPALITY', 'OPENED'] as const;
export const OFFICE_ROLES = [
  'MUNICIPAL_OFFICER',
  'MINISTRY_OFFICER',
  'SUPPORT_OFFICER',
  'SYSTEM_OPERATOR',
] as const;

const PAGE = 50;
const LARGEST_PAGE = 200;

/** All schools of the server, a page at a time. */
export const schoolsQuery = (officeId: string, search: SchoolSearch) =>
  infiniteQueryOptions({
    queryKey: ['openings', officeId, 'schools', search],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        listSchoolOpenings({
          ...service,
          path: { officeId },
          query: { ...search, limit: PAGE, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The rows stand until others are there: nothing jumps while one types.
    placeholderData: keepPreviousData,
  });

/** The whole list that is searched for. */
export async function allSchools(officeId: string, search: SchoolSearch): Promise<SchoolOpening[]> {
  const found: SchoolOpening[] = [];
  let cursor: string | undefined;
  do {
    const page = await dataOf(
      listSchoolOpenings({
        ...service,
        path: { officeId },
        query: { ...search, limit: LARGEST_PAGE, cursor },
      }),
    );
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** All offices above the schools, a page at a time. */
export const officesQuery = (officeId: string, search: OfficeSearch) =>
  infiniteQueryOptions({
    queryKey: ['openings', officeId, 'offices', search],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        listOfficeOpenings({
          ...service,
          path: { officeId },
          query: { ...search, limit: PAGE, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const regionsQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['openings', officeId, 'regions'],
    queryFn: async ({ signal }) =>
      (await dataOf(listRegions({ ...service, path: { officeId }, signal }))).items,
  });

export const municipalitiesQuery = (officeId: string, regionId: string) =>
  queryOptions({
    queryKey: ['openings', officeId, 'municipalities', regionId],
    queryFn: async ({ signal }) =>
      (await dataOf(listMunicipalities({ ...service, path: { officeId, regionId }, signal })))
        .items,
    enabled: regionId !== '',
  });

/** A school or an office, whose invited people are looked at. */
export type Inviting = { kind: 'school' | 'office'; id: string };

export const invitedQuery = (officeId: string, { kind, id }: Inviting) =>
  queryOptions({
    queryKey: ['openings', officeId, 'invited', kind, id],
    queryFn: async ({ signal }): Promise<InvitedPerson[]> => {
      const list = kind === 'school' ? listInvitedAdministrators : listOfficers;
      return (await dataOf(list({ ...service, path: { officeId, openingId: id }, signal }))).items;
    },
  });

export function openRegion(officeId: string, name: string, key: string): Promise<OpenedRegion> {
  return dataOf(
    newRegion({ ...service, path: { officeId }, body: { name }, headers: idempotent(key) }),
  );
}

export function openMunicipality(
  officeId: string,
  regionId: string,
  name: string,
  key: string,
): Promise<OpenedMunicipality> {
  return dataOf(
    newMunicipality({
      ...service,
      path: { officeId, regionId },
      body: { name },
      headers: idempotent(key),
    }),
  );
}

export function openSchool(officeId: string, body: OpenSchool, key: string): Promise<OpenedSchool> {
  return dataOf(newSchool({ ...service, path: { officeId }, body, headers: idempotent(key) }));
}

export function openOffice(officeId: string, body: OpenOffice, key: string): Promise<OpenedOffice> {
  return dataOf(newOffice({ ...service, path: { officeId }, body, headers: idempotent(key) }));
}

/** A new sign-in for somebody who is to administer the school or to work in the office. */
export function invite(
  officeId: string,
  { kind, id }: Inviting,
  body: Invitee,
  key: string,
): Promise<AccessSlip> {
  const call = kind === 'school' ? inviteAdministrator : inviteOfficer;
  return dataOf(
    call({ ...service, path: { officeId, openingId: id }, body, headers: idempotent(key) }),
  );
}

/** Another code for somebody who has never signed in. */
export function reissue(
  officeId: string,
  { kind, id }: Inviting,
  personId: string,
  key: string,
): Promise<AccessSlip> {
  const headers = idempotent(key);
  const path = { officeId, openingId: id };
  return dataOf(
    kind === 'school'
      ? reissueAdministrator({ ...service, path: { ...path, personId }, headers })
      : reissueOfficer({ ...service, path: { ...path, officerId: personId }, headers }),
  );
}

export async function endOfficer(
  officeId: string,
  openingId: string,
  officerId: string,
): Promise<void> {
  await dataOf(end({ ...service, path: { officeId, openingId, officerId } }));
}
