import { queryOptions, type QueryClient } from '@tanstack/react-query';
import {
  changeClass as change,
  changeGroup as changeOfGroup,
  createClass as create,
  createGroup as createOfGroup,
  deleteClass as remove,
  deleteGroup as removeGroup,
  endClassLeader as end,
  endGroup as endOfGroup,
  getClass,
  getGroup,
  getSubgroupBoard,
  giveClass as give,
  listGroups,
  placePupils as place,
  searchStaff,
  takeBackClassLeader as takeBack,
} from '@eschool/client/people';
import type {
  ClassLeader,
  CreateClass,
  CreateGroup,
  DescribeClass,
  DescribeGroup,
  GiveClass,
  PlacePupils,
  SchoolClassCard,
  StudyGroup,
  StudyGroupCard,
} from '@eschool/client/people';
import { allPages, dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export const classQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['classes', schoolId, 'card', classId],
    queryFn: ({ signal }) => dataOf(getClass({ ...service, path: { schoolId, classId }, signal })),
  });

export const groupsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['groups', schoolId, 'list'],
    queryFn: async ({ signal }) =>
      (await dataOf(listGroups({ ...service, path: { schoolId }, signal }))).items,
  });

export const groupQuery = (schoolId: string, groupId: string) =>
  queryOptions({
    queryKey: ['groups', schoolId, 'card', groupId],
    queryFn: ({ signal }) => dataOf(getGroup({ ...service, path: { schoolId, groupId }, signal })),
  });

/** The pupils of a class on a day and who of them is in which subgroup. */
export const boardQuery = (schoolId: string, classId: string, on: string) =>
  queryOptions({
    queryKey: ['groups', schoolId, 'board', classId, on],
    queryFn: ({ signal }) =>
      dataOf(getSubgroupBoard({ ...service, path: { schoolId, classId }, query: { on }, signal })),
  });

/** Those who work at the school, to choose from. */
export const colleaguesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['staff', schoolId, 'colleagues'],
    queryFn: () =>
      allPages((part) =>
        dataOf(
          searchStaff({ ...service, path: { schoolId }, body: { state: 'WORKING', ...part } }),
        ),
      ),
  });

/** Whatever shows classes, groups or who is in them is read again. */
export async function refreshClasses(queryClient: QueryClient, schoolId: string): Promise<void> {
  await Promise.all(
    ['classes', 'groups', 'class-students', 'staff'].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key, schoolId] }),
    ),
  );
}

export function createClass(
  schoolId: string,
  body: CreateClass,
  key: string,
): Promise<SchoolClassCard> {
  return dataOf(create({ ...service, path: { schoolId }, body, headers: idempotent(key) }));
}

type OfClass = { schoolId: string; card: Pick<SchoolClassCard, 'id' | 'version'> };

const ofClass = ({ schoolId, card }: OfClass) => ({
  ...service,
  path: { schoolId, classId: card.id },
  headers: ifMatch(card.version),
});

export function changeClass(of: OfClass, body: DescribeClass): Promise<SchoolClassCard> {
  return dataOf(change({ ...ofClass(of), body }));
}

export async function deleteClass(of: OfClass): Promise<void> {
  await dataOf(remove(ofClass(of)));
}

export function giveClass(
  schoolId: string,
  classId: string,
  body: GiveClass,
  key: string,
): Promise<SchoolClassCard> {
  return dataOf(give({ ...service, path: { schoolId, classId }, body, headers: idempotent(key) }));
}

type OfLeader = { schoolId: string; classId: string; leader: Pick<ClassLeader, 'id' | 'version'> };

const ofLeader = ({ schoolId, classId, leader }: OfLeader) => ({
  ...service,
  path: { schoolId, classId, leaderId: leader.id },
  headers: ifMatch(leader.version),
});

export function endLeader(of: OfLeader, lastDay: string): Promise<SchoolClassCard> {
  return dataOf(end({ ...ofLeader(of), body: { lastDay } }));
}

export function takeBackLeader(of: OfLeader): Promise<SchoolClassCard> {
  return dataOf(takeBack(ofLeader(of)));
}

export function createGroup(
  schoolId: string,
  body: CreateGroup,
  key: string,
): Promise<StudyGroupCard> {
  return dataOf(createOfGroup({ ...service, path: { schoolId }, body, headers: idempotent(key) }));
}

type OfGroup = { schoolId: string; group: Pick<StudyGroup, 'id' | 'version'> };

const ofGroup = ({ schoolId, group }: OfGroup) => ({
  ...service,
  path: { schoolId, groupId: group.id },
  headers: ifMatch(group.version),
});

export function changeGroup(of: OfGroup, body: DescribeGroup): Promise<StudyGroupCard> {
  return dataOf(changeOfGroup({ ...ofGroup(of), body }));
}

export function endGroup(of: OfGroup, lastDay: string): Promise<StudyGroupCard> {
  return dataOf(endOfGroup({ ...ofGroup(of), body: { lastDay } }));
}

export async function deleteGroup(of: OfGroup): Promise<void> {
  await dataOf(removeGroup(ofGroup(of)));
}

export async function placePupils(schoolId: string, body: PlacePupils): Promise<void> {
  await dataOf(place({ ...service, path: { schoolId }, body }));
}
