import {
  confirmPeopleImport as confirm,
  getPeopleImport,
  previewPeopleImport as preview,
} from '@eschool/client/exchange';
import type { PeopleImport } from '@eschool/client/exchange';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { service } from '../../../shared/lib/api';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Has the service read and check the file; people appear only after the confirmation. */
export function previewPeopleImport(
  schoolId: string,
  file: File,
  idempotencyKey: string,
): Promise<PeopleImport> {
  return dataOf(
    preview({
      ...service,
      path: { schoolId },
      body: file,
      headers: {
        ...idempotent(idempotencyKey),
        'Content-Type': XLSX,
        'X-File-Name': encodeURIComponent(file.name),
      },
    }),
  );
}

/** All rows or none; when only the answer of an earlier try was lost, the list taken over is the answer. */
export async function confirmPeopleImport(
  schoolId: string,
  { id: importId, version }: Pick<PeopleImport, 'id' | 'version'>,
): Promise<PeopleImport> {
  const path = { schoolId, importId };
  try {
    return await dataOf(confirm({ ...service, path, headers: ifMatch(version) }));
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.status !== 412) throw failure;
    const stored = await dataOf(getPeopleImport({ ...service, path }));
    if (stored.status !== 'APPLIED') throw failure;
    return stored;
  }
}
