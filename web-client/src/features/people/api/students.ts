import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StudentInClass, StudentList, StudentRow } from '@eschool/client';
import { allPages } from '../../../shared/api/school';
import { call } from '../../../shared/lib/api';

/** The school's pupils with their guardians, a page at a time. */
export const studentsQuery = (
  schoolId: string,
  filter: { query?: string | undefined; classId?: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['students', schoolId, filter],
    queryFn: ({ pageParam, signal }) =>
      call<StudentList>(`/schools/${schoolId}/students`, {
        query: { ...filter, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const classStudentsQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['class-students', schoolId, classId],
    queryFn: ({ signal }) =>
      allPages<StudentInClass>(`/schools/${schoolId}/classes/${classId}/students`, {}, signal),
  });

/** The guardians of one class's pupils. */
export const classGuardiansQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['students', schoolId, 'class', classId],
    queryFn: ({ signal }) =>
      allPages<StudentRow>(`/schools/${schoolId}/students`, { classId }, signal),
  });
