import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { getOfficeSchoolsFile, listOfficeSchools } from '@eschool/client/reporting';
import type { ListOfficeSchoolsData } from '@eschool/client/reporting';
import { answerOf, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import { saveFile } from '../../../shared/lib/download';

/** Which schools, and in which order. */
export type SchoolSearch = Pick<
  NonNullable<ListOfficeSchoolsData['query']>,
  'text' | 'yearState' | 'sort'
>;

export const YEAR_STATES = [
  'RUNNING',
  'NOT_CLOSED',
  'CLOSED',
  'OPENED_AHEAD',
  'NOT_OPENED',
] as const;

export const SORTS = ['NAME', 'MUNICIPALITY'] as const;

/** The schools of an office, a page at a time. */
export const officeSchoolsQuery = (officeId: string, search: SchoolSearch) =>
  infiniteQueryOptions({
    queryKey: ['office-schools', officeId, search],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        listOfficeSchools({
          ...service,
          path: { officeId },
          query: { ...search, limit: 50, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The rows stand until others are there: nothing jumps while one types.
    placeholderData: keepPreviousData,
  });

export async function downloadOfficeSchools(
  officeId: string,
  search: SchoolSearch,
  format: 'xlsx' | 'pdf',
): Promise<void> {
  const file = await answerOf(
    getOfficeSchoolsFile({
      ...service,
      path: { officeId },
      query: { ...search, format },
      parseAs: 'blob',
    }),
  );
  saveFile(file, `schools.${format}`);
}
