import type { PeopleImport } from '@eschool/client';
import { call } from '../../../shared/lib/api';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Has the service read and check the file; people appear only after the confirmation. */
export function previewPeopleImport(
  schoolId: string,
  file: File,
  idempotencyKey: string,
): Promise<PeopleImport> {
  return call(`/schools/${schoolId}/people-imports`, {
    method: 'POST',
    body: new Blob([file]),
    headers: { 'Content-Type': XLSX, 'X-File-Name': encodeURIComponent(file.name) },
    idempotencyKey,
  });
}

/** All rows or none. */
export function confirmPeopleImport(
  schoolId: string,
  preview: Pick<PeopleImport, 'id' | 'version'>,
  idempotencyKey: string,
): Promise<PeopleImport> {
  return call(`/schools/${schoolId}/people-imports/${preview.id}/confirmation`, {
    method: 'POST',
    ifMatch: preview.version,
    idempotencyKey,
  });
}
