import { queryOptions } from '@tanstack/react-query';
import { listWorkTypes } from '@eschool/client/assessment';
import {
  getHistory,
  getJournalGrid,
  getLesson,
  getTeachingDay,
  listJournals,
} from '@eschool/client/journal';
import { allPages, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

/**
 * Without the live stream a colleague's entries show up without reloading all the same; the answer is a short 304 when
 * nothing changed.
 */
const LOOK_AGAIN_MS = 45_000;

export const journalsQuery = (schoolId: string, filter: { classId?: string | undefined } = {}) =>
  queryOptions({
    queryKey: ['journals', schoolId, filter],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(
          listJournals({ ...service, path: { schoolId }, query: { ...filter, ...part }, signal }),
        ),
      ),
    staleTime: 60_000,
  });

export const journalGridQuery = (
  path: JournalPath,
  period: { from?: string | undefined; to?: string | undefined },
  live = false,
) =>
  queryOptions({
    queryKey: ['journal-grid', path.schoolId, path.journalId, period],
    queryFn: ({ signal }) => dataOf(getJournalGrid({ ...service, path, query: period, signal })),
    refetchInterval: live ? false : LOOK_AGAIN_MS,
  });

export const lessonQuery = (path: JournalPath, lessonId: string) =>
  queryOptions({
    queryKey: ['lesson', path.schoolId, path.journalId, lessonId],
    queryFn: ({ signal }) => dataOf(getLesson({ ...service, path: { ...path, lessonId }, signal })),
  });

export const historyQuery = (
  path: JournalPath,
  of: {
    workId?: string | undefined;
    lessonId?: string | undefined;
    studentId?: string | undefined;
  },
) =>
  queryOptions({
    queryKey: ['history', path.schoolId, path.journalId, of],
    queryFn: async ({ signal }) =>
      (await dataOf(getHistory({ ...service, path, query: of, signal }))).items,
    staleTime: 0,
  });

export const teachingDayQuery = (schoolId: string, date: string) =>
  queryOptions({
    queryKey: ['teaching-day', schoolId, date],
    queryFn: ({ signal }) =>
      dataOf(getTeachingDay({ ...service, path: { schoolId, date }, signal })),
  });

export const workTypesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['work-types', schoolId],
    queryFn: async ({ signal }) =>
      (await dataOf(listWorkTypes({ ...service, path: { schoolId }, signal }))).items,
    staleTime: 10 * 60_000,
  });
