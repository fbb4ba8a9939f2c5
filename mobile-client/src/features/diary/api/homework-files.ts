import { getStudentHomeworkFile } from '@eschool/client/diary';
import type { DiaryLesson } from '@eschool/client/diary';
import { saveFile } from '@eschool/clients-core/save-file';
import { actingAs, answerOf, ofAFile } from '@eschool/clients-core/service';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../shared/api/api-context';
import { useChild } from '../../../shared/lib/child';

export type HomeworkFile = DiaryLesson['homeworkFiles'][number];

/** Fetches a file and hands it to the device to keep; the diary itself keeps none. */
export function useSaveHomeworkFile(file: HomeworkFile) {
  const api = useApi();
  const { schoolId, studentId, role } = useChild();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const answer = await answerOf(
        getStudentHomeworkFile({
          ...api,
          path: { schoolId, studentId, fileId: file.id },
          headers: { ...actingAs(role), ...ofAFile() },
          parseAs: 'blob',
        }),
      );
      saveFile(answer, file.name);
    },
  });
}
