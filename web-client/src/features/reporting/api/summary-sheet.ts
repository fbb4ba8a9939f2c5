import { queryOptions } from '@tanstack/react-query';
import { getSummarySheet, getSummarySheetFile } from '@eschool/client/reporting';
import type { SummarySheet } from '@eschool/client/reporting';
import { answerOf, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import { saveFile } from '@eschool/clients-core/save-file';

export const summarySheetQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['summary-sheet', schoolId, classId],
    queryFn: ({ signal }) =>
      dataOf(getSummarySheet({ ...service, path: { schoolId, classId }, signal })),
  });

export async function downloadSummarySheet(
  schoolId: string,
  {
    classId,
    className,
    academicYear,
  }: Pick<SummarySheet, 'classId' | 'className' | 'academicYear'>,
  format: 'xlsx' | 'pdf',
): Promise<void> {
  const file = await answerOf(
    getSummarySheetFile({
      ...service,
      path: { schoolId, classId },
      query: { academicYear, format },
      parseAs: 'blob',
    }),
  );
  saveFile(file, `${className}.${format}`);
}
