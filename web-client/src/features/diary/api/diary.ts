import { queryOptions } from '@tanstack/react-query';
import type { DiaryWeek, StudentMarks } from '@eschool/client';
import { call } from '../../../shared/lib/api';

export const diaryWeekQuery = (schoolId: string, studentId: string, date: string) =>
  queryOptions({
    queryKey: ['diary-week', schoolId, studentId, date],
    queryFn: ({ signal }) =>
      call<DiaryWeek>(`/schools/${schoolId}/students/${studentId}/diary-weeks/${date}`, { signal }),
  });

export const studentMarksQuery = (
  schoolId: string,
  studentId: string,
  termId: string | undefined,
) =>
  queryOptions({
    queryKey: ['student-marks', schoolId, studentId, termId],
    queryFn: ({ signal }) =>
      call<StudentMarks>(`/schools/${schoolId}/students/${studentId}/marks`, {
        query: { termId },
        signal,
      }),
  });
