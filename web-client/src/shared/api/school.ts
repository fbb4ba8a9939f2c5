import { queryOptions } from '@tanstack/react-query';
import { listClasses } from '@eschool/client/people';
import { getCalendar, listSubjects } from '@eschool/client/school';
import { allPages, dataOf } from '@eschool/clients-core/service';
import { service } from '../lib/api';

const RARELY_CHANGES = 10 * 60_000;

export const calendarQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['calendar', schoolId],
    queryFn: ({ signal }) => dataOf(getCalendar({ ...service, path: { schoolId }, signal })),
    staleTime: RARELY_CHANGES,
  });

export const classesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['classes', schoolId],
    queryFn: ({ signal }) =>
      allPages((query) => dataOf(listClasses({ ...service, path: { schoolId }, query, signal }))),
    staleTime: RARELY_CHANGES,
  });

export const subjectsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['subjects', schoolId],
    queryFn: async ({ signal }) =>
      (await dataOf(listSubjects({ ...service, path: { schoolId }, signal }))).items,
    staleTime: RARELY_CHANGES,
  });
