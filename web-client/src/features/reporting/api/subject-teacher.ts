import { queryOptions } from '@tanstack/react-query';
import {
  getSubjectTeacherReport,
  getSubjectTeacherReportFile,
  listSubjectTeachers,
} from '@eschool/client/reporting';
import type { SubjectTeacherReport } from '@eschool/client/reporting';
import { answerOf, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import { saveFile } from '@eschool/clients-core/save-file';

export const subjectTeachersQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['subject-teachers', schoolId],
    queryFn: async ({ signal }) =>
      (await dataOf(listSubjectTeachers({ ...service, path: { schoolId }, signal }))).items,
  });

/** Without a teacher the report of whoever asks, without a period all of them. */
export const subjectTeacherQuery = (
  schoolId: string,
  teacherId: string | undefined,
  period: string | undefined,
) =>
  queryOptions({
    queryKey: ['subject-teacher', schoolId, teacherId, period],
    queryFn: ({ signal }) =>
      dataOf(
        getSubjectTeacherReport({
          ...service,
          path: { schoolId },
          query: { teacherId, period },
          signal,
        }),
      ),
  });

export async function downloadSubjectTeacher(
  schoolId: string,
  {
    teacherId,
    teacherName,
    academicYear,
    period,
  }: Pick<SubjectTeacherReport, 'teacherId' | 'teacherName' | 'academicYear' | 'period'>,
  format: 'xlsx' | 'pdf',
): Promise<void> {
  const file = await answerOf(
    getSubjectTeacherReportFile({
      ...service,
      path: { schoolId },
      query: { teacherId, academicYear, period, format },
      parseAs: 'blob',
    }),
  );
  saveFile(file, `${teacherName}.${format}`);
}
