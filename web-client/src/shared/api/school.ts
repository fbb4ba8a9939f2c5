import { queryOptions } from '@tanstack/react-query';
import type { Calendar, SchoolClass, SubjectList } from '@eschool/client';
import { call } from '../lib/api';

/** Every list of the contract comes in this form. */
interface Page<T> {
  items: T[];
  nextCursor?: string;
}

const RARELY_CHANGES = 10 * 60_000;

export const calendarQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['calendar', schoolId],
    queryFn: ({ signal }) => call<Calendar>(`/schools/${schoolId}/calendar`, { signal }),
    staleTime: RARELY_CHANGES,
  });

export const classesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['classes', schoolId],
    queryFn: ({ signal }) => allPages<SchoolClass>(`/schools/${schoolId}/classes`, {}, signal),
    staleTime: RARELY_CHANGES,
  });

export const subjectsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['subjects', schoolId],
    queryFn: async ({ signal }) =>
      (await call<SubjectList>(`/schools/${schoolId}/subjects`, { signal })).items,
    staleTime: RARELY_CHANGES,
  });

/** Reads every page of a list that is small by nature (classes, journals of one teacher). */
export async function allPages<T>(
  path: string,
  query: Record<string, string | number | undefined>,
  signal?: AbortSignal,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<Page<T>>(path, { query: { ...query, limit: 200, cursor }, signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}
