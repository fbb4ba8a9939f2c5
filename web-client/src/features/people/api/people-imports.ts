import { queryOptions } from '@tanstack/react-query';
import {
  confirmPeopleImport as confirm,
  getPeopleImport,
  listPeopleImports,
  matchPeopleImportColumns as match,
  previewPeopleImport as preview,
  withdrawPeopleImport as withdraw,
} from '@eschool/client/exchange';
import type {
  PeopleImport,
  PeopleImportConfirmation,
  PeopleImportMatching,
} from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const READING = 'people-import-reading';
const ENTERING = 'people-import-entering';
const WITHDRAWING = 'people-import-withdrawing';

export const isImport = (job: Job): boolean => [READING, ENTERING, WITHDRAWING].includes(job.kind);

export const isEntering = (job: Job): boolean => job.kind === ENTERING;

export const isWithdrawing = (job: Job): boolean => job.kind === WITHDRAWING;

/** Where a list is shown, whatever became of it. */
export const listAddress = (schoolId: string, importId: string): string =>
  `/s/${schoolId}/people/import?list=${importId}`;

/** Where the job and what came of it are shown. */
export const importAddress = (schoolId: string, jobId: string): string =>
  `/s/${schoolId}/people/import?job=${jobId}`;

/** Has the service read and check the file; people appear only after the confirmation. */
export function previewPeopleImport(
  schoolId: string,
  file: File,
  idempotencyKey: string,
): Promise<Job> {
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

/** A list that was read, with every row and what happens with it. */
export const peopleImportQuery = (schoolId: string, importId: string | undefined) =>
  queryOptions({
    queryKey: ['people-import', schoolId, importId],
    queryFn: ({ signal }) =>
      dataOf(getPeopleImport({ ...service, path: { schoolId, importId: importId ?? '' }, signal })),
    enabled: importId !== undefined,
  });

/** Has the list read anew with these columns; they are kept for later lists with the same head. */
export const matchPeopleImportColumns = (
  schoolId: string,
  { id: importId, version }: Pick<PeopleImport, 'id' | 'version'>,
  matching: PeopleImportMatching,
  idempotencyKey: string,
): Promise<Job> =>
  dataOf(
    match({
      ...service,
      path: { schoolId, importId },
      headers: { ...ifMatch(version), ...idempotent(idempotencyKey) },
      body: matching,
    }),
  );

/** The school's latest lists, each with what became of it. */
export const peopleImportsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['people-imports', schoolId],
    queryFn: ({ signal }) =>
      dataOf(listPeopleImports({ ...service, path: { schoolId }, query: { limit: 50 }, signal })),
  });

/** Takes back what the list has entered; a repeat while the work goes on gives the same job. */
export const withdrawPeopleImport = (
  schoolId: string,
  { id: importId, version }: Pick<PeopleImport, 'id' | 'version'>,
  idempotencyKey: string,
): Promise<Job> =>
  dataOf(
    withdraw({
      ...service,
      path: { schoolId, importId },
      headers: { ...ifMatch(version), ...idempotent(idempotencyKey) },
    }),
  );

/** Takes the rows over as decided; a repeat with the same key gives the same job. */
export const confirmPeopleImport = (
  schoolId: string,
  { id: importId, version }: Pick<PeopleImport, 'id' | 'version'>,
  decision: PeopleImportConfirmation,
  idempotencyKey: string,
): Promise<Job> =>
  dataOf(
    confirm({
      ...service,
      path: { schoolId, importId },
      headers: { ...ifMatch(version), ...idempotent(idempotencyKey) },
      body: decision,
    }),
  );
