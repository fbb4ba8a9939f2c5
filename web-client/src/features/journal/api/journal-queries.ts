import { queryOptions } from '@tanstack/react-query';
import type {
  Journal,
  JournalGrid,
  Lesson,
  TeachingDay,
  ValueChangeList,
  WorkTypeList,
} from '@eschool/client';
import { allPages } from '../../../shared/api/school';
import { call } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

const base = ({ schoolId, journalId }: JournalPath) => `/schools/${schoolId}/journals/${journalId}`;

/** A colleague's entries show up without reloading; the answer is a short 304 when nothing changed. */
const LOOK_AGAIN_MS = 45_000;

export const journalsQuery = (schoolId: string, filter: { classId?: string | undefined } = {}) =>
  queryOptions({
    queryKey: ['journals', schoolId, filter],
    queryFn: ({ signal }) =>
      allPages<Journal>(`/schools/${schoolId}/journals`, { classId: filter.classId }, signal),
    staleTime: 60_000,
  });

export const journalGridQuery = (
  path: JournalPath,
  period: { from?: string | undefined; to?: string | undefined },
) =>
  queryOptions({
    queryKey: ['journal-grid', path.schoolId, path.journalId, period],
    queryFn: ({ signal }) => call<JournalGrid>(`${base(path)}/grid`, { query: period, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const lessonQuery = (path: JournalPath, lessonId: string) =>
  queryOptions({
    queryKey: ['lesson', path.schoolId, path.journalId, lessonId],
    queryFn: ({ signal }) => call<Lesson>(`${base(path)}/lessons/${lessonId}`, { signal }),
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
      (await call<ValueChangeList>(`${base(path)}/history`, { query: of, signal })).items,
    staleTime: 0,
  });

export const teachingDayQuery = (schoolId: string, date: string) =>
  queryOptions({
    queryKey: ['teaching-day', schoolId, date],
    queryFn: ({ signal }) =>
      call<TeachingDay>(`/schools/${schoolId}/teaching-days/${date}`, { signal }),
  });

export const workTypesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['work-types', schoolId],
    queryFn: async ({ signal }) =>
      (await call<WorkTypeList>(`/schools/${schoolId}/work-types`, { signal })).items,
    staleTime: 10 * 60_000,
  });
