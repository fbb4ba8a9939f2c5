import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  changeStaffMember as change,
  createStaffMember as create,
  dismissStaffMember as dismiss,
  findStaffMatches,
  getStaffDuties,
  getStaffMember,
  getStaffSummary,
  listStaffHistory,
  reinstateStaffMember as reinstate,
  searchStaff,
} from '@eschool/client/people';
import type {
  CreateStaffMember,
  DescribeStaffMember,
  DismissStaffMember,
  StaffMember,
  StaffMatchSearch,
  StaffSearch,
} from '@eschool/client/people';
import { getPersonnelFile } from '@eschool/client/reporting';
import { saveFile } from '@eschool/clients-core/save-file';
import { allPages, answerOf, dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** Whom to list; a name is looked for apart. */
export type StaffChoice = Pick<
  StaffSearch,
  'state' | 'position' | 'category' | 'dueWithinMonths' | 'sort' | 'descending'
>;

/** The staff, a page at a time; a name to look for stays out of the address. */
export const staffQuery = (schoolId: string, choice: StaffChoice, query: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['staff', schoolId, 'list', choice, query],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        searchStaff({
          ...service,
          path: { schoolId },
          body: { ...choice, query, limit: 50, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The whole list at once, for a file. */
export const wholeStaff = (schoolId: string, choice: StaffChoice, query: string | undefined) =>
  allPages((part) =>
    dataOf(searchStaff({ ...service, path: { schoolId }, body: { ...choice, query, ...part } })),
  );

export async function downloadStaff(
  schoolId: string,
  choice: StaffChoice,
  format: 'xlsx' | 'pdf',
  name: string,
): Promise<void> {
  const file = await answerOf(
    getPersonnelFile({
      ...service,
      path: { schoolId },
      query: { ...choice, format },
      parseAs: 'blob',
    }),
  );
  saveFile(file, `${name}.${format}`);
}

export const staffSummaryQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['staff', schoolId, 'summary'],
    queryFn: ({ signal }) => dataOf(getStaffSummary({ ...service, path: { schoolId }, signal })),
  });

type Of = { schoolId: string; staffId: string };

export const staffMemberQuery = ({ schoolId, staffId }: Of) =>
  queryOptions({
    queryKey: ['staff', schoolId, 'member', staffId],
    queryFn: ({ signal }) =>
      dataOf(getStaffMember({ ...service, path: { schoolId, staffId }, signal })),
  });

export const staffDutiesQuery = ({ schoolId, staffId }: Of) =>
  queryOptions({
    queryKey: ['staff', schoolId, 'duties', staffId],
    queryFn: ({ signal }) =>
      dataOf(getStaffDuties({ ...service, path: { schoolId, staffId }, signal })),
  });

/** Who changed what of the record: some dozens of changes in all the years of work. */
export const staffHistoryQuery = ({ schoolId, staffId }: Of) =>
  queryOptions({
    queryKey: ['staff', schoolId, 'history', staffId],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(listStaffHistory({ ...service, path: { schoolId, staffId }, query: part, signal })),
      ),
  });

export const staffMatches = async (schoolId: string, sought: StaffMatchSearch) =>
  (await dataOf(findStaffMatches({ ...service, path: { schoolId }, body: sought }))).items;

export function createStaffMember(
  schoolId: string,
  body: CreateStaffMember,
  idempotencyKey: string,
): Promise<StaffMember> {
  return dataOf(
    create({ ...service, path: { schoolId }, body, headers: idempotent(idempotencyKey) }),
  );
}

type Over = { schoolId: string; member: Pick<StaffMember, 'id' | 'version'> };

const over = ({ schoolId, member }: Over) => ({
  ...service,
  path: { schoolId, staffId: member.id },
  headers: ifMatch(member.version),
});

export function changeStaffMember(of: Over, body: DescribeStaffMember): Promise<StaffMember> {
  return dataOf(change({ ...over(of), body }));
}

export function dismissStaffMember(of: Over, body: DismissStaffMember): Promise<StaffMember> {
  return dataOf(dismiss({ ...over(of), body }));
}

export function reinstateStaffMember(of: Over, reason: string): Promise<StaffMember> {
  return dataOf(reinstate({ ...over(of), body: { reason } }));
}
