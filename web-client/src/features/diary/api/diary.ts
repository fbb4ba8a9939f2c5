import { queryOptions } from '@tanstack/react-query';
import { getDiaryWeek, getStudentHomeworkFile, getStudentMarks } from '@eschool/client/diary';
import type { DiaryLesson } from '@eschool/client/diary';
import { saveFile } from '@eschool/clients-core/save-file';
import { answerOf, dataOf, ofAFile } from '@eschool/clients-core/service';
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

export async function downloadHomeworkFile(
  path: { schoolId: string; studentId: string },
  file: DiaryLesson['homeworkFiles'][number],
): Promise<void> {
  const answer = await answerOf(
    getStudentHomeworkFile({
      ...service,
      path: { ...path, fileId: file.id },
      headers: ofAFile(),
      parseAs: 'blob',
    }),
  );
  saveFile(answer, file.name);
}
