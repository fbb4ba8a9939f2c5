import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listClassStudents, listStudents, searchStudents } from '@eschool/client/people';
import { allPages, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** The school's pupils with their guardians, a page at a time; a name to look for stays out of the address. */
export const studentsQuery = (
  schoolId: string,
  { query, classId }: { query?: string | undefined; classId?: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['students', schoolId, { query, classId }],
    queryFn: ({ pageParam: cursor, signal }) => {
      const part = { classId, limit: 50, cursor };
      const request = { ...service, path: { schoolId }, signal };
      return dataOf(
        query
          ? searchStudents({ ...request, body: { query, ...part } })
          : listStudents({ ...request, query: part }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The rows stand until others are there: nothing jumps while one types.
    placeholderData: keepPreviousData,
  });

export const classStudentsQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['class-students', schoolId, classId],
    queryFn: async ({ signal }) =>
      (await dataOf(listClassStudents({ ...service, path: { schoolId, classId }, signal }))).items,
  });

/** The guardians of one class's pupils. */
export const classGuardiansQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['students', schoolId, 'class', classId],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(
          listStudents({ ...service, path: { schoolId }, query: { classId, ...part }, signal }),
        ),
      ),
  });
