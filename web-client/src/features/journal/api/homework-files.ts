import { addHomeworkFile, getHomeworkFile, removeHomeworkFile } from '@eschool/client/journal';
import type { Lesson } from '@eschool/client/journal';
import { saveFile } from '@eschool/clients-core/save-file';
import { answerOf, dataOf, idempotent, ofAFile } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export type HomeworkFile = NonNullable<Lesson['homework']>['files'][number];

export function sendHomeworkFile(
  path: JournalPath,
  homeworkId: string,
  file: File,
  idempotencyKey: string,
): Promise<HomeworkFile> {
  return dataOf(
    addHomeworkFile({
      ...service,
      path: { ...path, homeworkId },
      body: file,
      headers: {
        ...idempotent(idempotencyKey),
        ...ofAFile(),
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
      },
    }),
  );
}

export function takeOffHomeworkFile(path: JournalPath, fileId: string): Promise<unknown> {
  return dataOf(removeHomeworkFile({ ...service, path: { ...path, fileId } }));
}

export async function downloadHomeworkFile(path: JournalPath, file: HomeworkFile): Promise<void> {
  const answer = await answerOf(
    getHomeworkFile({
      ...service,
      path: { ...path, fileId: file.id },
      headers: ofAFile(),
      parseAs: 'blob',
    }),
  );
  saveFile(answer, file.name);
}
