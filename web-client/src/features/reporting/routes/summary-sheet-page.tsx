import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SchoolClass } from '@eschool/client/people';
import type { SummarySheet } from '@eschool/client/reporting';
import { formatInstant } from '@eschool/clients-core/format-date';
import { classesQuery } from '../../../shared/api/school';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { downloadSummarySheet, summarySheetQuery } from '../api/summary-sheet';
import { FileButtons } from '../components/file-buttons';
import type { FileFormat } from '../components/file-buttons';
import { ReportChoice } from '../components/report-choice';
import { SheetFormulas } from '../components/sheet-formulas';
import { SheetTable } from '../components/sheet-table';
import classes from './summary-sheet-page.module.css';

/** «Сводная ведомость» of a class: on screen, as XLSX, as PDF. */
export function SummarySheetPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role, membership } = useSession();
  const [search, setSearch] = useSearchParams();
  const ownOnly = role === 'CLASS_TEACHER';
  const all = useQuery({ ...classesQuery(schoolId), enabled: !ownOnly });
  const classId = ownOnly
    ? (membership.classId ?? '')
    : (search.get('class') ?? withMarks(all.data ?? [])?.id ?? '');
  const sheet = useQuery({ ...summarySheetQuery(schoolId, classId), enabled: Boolean(classId) });
  const save = useMutation({
    mutationFn: ({ of, format }: { of: SummarySheet; format: FileFormat }) =>
      downloadSummarySheet(schoolId, of, format),
  });
  const failure = sheet.error ?? all.error;
  const data = sheet.data;
  const noClass = ownOnly ? !membership.classId : all.data?.length === 0;
  return (
    <>
      <PageHeader
        title={data ? t('reports.sheetOf', { className: data.className }) : t('reports.sheet')}
        note={
          data
            ? [
                academicYearText(data.academicYear),
                data.classTeacher && t('reports.classTeacher', { name: data.classTeacher }),
                t('reports.moment', { at: formatInstant(data.moment, i18n.language) }),
              ]
                .filter(Boolean)
                .join(' · ')
            : ''
        }
      >
        <ReportChoice report="summary-sheet" />
        {!ownOnly && (
          <NativeSelect
            aria-label={t('school.class')}
            value={classId}
            onChange={(event) => setSearch({ class: event.currentTarget.value })}
            data={(all.data ?? []).map((known) => ({ value: known.id, label: known.name }))}
          />
        )}
        <FileButtons
          disabled={!data}
          saving={save.isPending ? save.variables.format : undefined}
          save={(format) => data && save.mutate({ of: data, format })}
        />
      </PageHeader>
      {save.error && (
        <p className={classes.problem} role="alert">
          {problemLine(save.error, t)}
        </p>
      )}
      {noClass ? (
        <EmptyState title={t('school.noOwnClassTitle')} text={t('school.noOwnClassText')} />
      ) : failure ? (
        <ErrorState
          error={failure}
          retry={() => void (sheet.error ? sheet.refetch() : all.refetch())}
        />
      ) : !data ? (
        <RowSkeleton rows={16} height={30} />
      ) : data.columns.length === 0 ? (
        <EmptyState title={t('reports.emptyTitle')} text={t('reports.emptyText')} />
      ) : (
        <>
          <SheetTable sheet={data} />
          <SheetFormulas sheet={data} />
        </>
      )}
    </>
  );
}

/** The first class that gets marks: grade 1 is taught without them. */
function withMarks(classes: SchoolClass[]): SchoolClass | undefined {
  return classes.find(({ grade }) => grade > 1) ?? classes[0];
}
