import { getFamilyPapersFile } from '@eschool/client/reporting';
import { saveFile } from '@eschool/clients-core/save-file';
import { answerOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export type PaperKind = 'CONSENT' | 'AGREEMENT';
export type PapersOf = { classId: string } | { studentId: string };

/** Saves the papers as a document to print. */
export async function downloadPapers(
  schoolId: string,
  kind: PaperKind,
  of: PapersOf,
  name: string,
): Promise<void> {
  const file = await answerOf(
    getFamilyPapersFile({
      ...service,
      path: { schoolId },
      query: { kind, ...of },
      parseAs: 'blob',
    }),
  );
  saveFile(file, `${name}.pdf`);
}
