import { queryOptions } from '@tanstack/react-query';
import { getDiaryWeek, getStudentMarks } from '@eschool/client/diary';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export const diaryWeekQuery = (schoolId: string, studentId: string, date: string) =>
  queryOptions({
    queryKey: ['diary-week', schoolId, studentId, date],
    queryFn: ({ signal }) =>
      dataOf(getDiaryWeek({ ...service, path: { schoolId, studentId, date }, signal })),
  });

export const studentMarksQuery = (
  schoolId: string,
  studentId: string,
  termId: string | undefined,
) =>
  queryOptions({
    queryKey: ['student-marks', schoolId, studentId, termId],
    queryFn: ({ signal }) =>
      dataOf(
        getStudentMarks({ ...service, path: { schoolId, studentId }, query: { termId }, signal }),
      ),
  });
