import { queryOptions } from '@tanstack/react-query';
import type { SummarySheet } from '@eschool/client';
import { call } from '../../../shared/lib/api';
import { download } from '../../../shared/lib/download';

export const summarySheetQuery = (schoolId: string, classId: string) =>
  queryOptions({
    queryKey: ['summary-sheet', schoolId, classId],
    queryFn: ({ signal }) =>
      call<SummarySheet>(`/schools/${schoolId}/classes/${classId}/summary-sheet`, { signal }),
  });

export function downloadSummarySheet(
  schoolId: string,
  sheet: Pick<SummarySheet, 'classId' | 'className' | 'academicYear'>,
  format: 'xlsx' | 'pdf',
): Promise<void> {
  return download(
    `/schools/${schoolId}/classes/${sheet.classId}/summary-sheet/file`,
    { academicYear: sheet.academicYear, format },
    `${sheet.className}.${format}`,
  );
}
