import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SubjectTeacherReport } from '@eschool/client/reporting';
import { formatInstant } from '@eschool/clients-core/format-date';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  downloadSubjectTeacher,
  subjectTeacherQuery,
  subjectTeachersQuery,
} from '../api/subject-teacher';
import { FileButtons } from '../components/file-buttons';
import type { FileFormat } from '../components/file-buttons';
import { FormulaList } from '../components/formula-list';
import { ReportChoice } from '../components/report-choice';
import { ReportTableView } from '../components/report-table';
import { periodName } from '../components/report-words';
import classes from './subject-teacher-page.module.css';

// The library of charts is fetched by those who look at one.
const ReportChart = lazy(() => import('../components/report-chart'));

/** «Отчёт учителя-предметника»: what the marks of the teacher's groups come to, term by term. */
export function SubjectTeacherPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [search, setSearch] = useSearchParams();
  const ownOnly = role === 'TEACHER';
  const teachers = useQuery({ ...subjectTeachersQuery(schoolId), enabled: !ownOnly });
  const teacherId = ownOnly ? undefined : (search.get('teacher') ?? teachers.data?.[0]?.id);
  const period = search.get('period') ?? undefined;
  const report = useQuery({
    ...subjectTeacherQuery(schoolId, teacherId, period),
    enabled: ownOnly || Boolean(teacherId),
  });
  const save = useMutation({
    mutationFn: ({ of, format }: { of: SubjectTeacherReport; format: FileFormat }) =>
      downloadSubjectTeacher(schoolId, of, format),
  });
  const data = report.data;
  const failure = report.error ?? teachers.error;
  const look = search.get('look') === 'chart' && data?.table.charts.length ? 'chart' : 'table';
  const change = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set('report', 'subject-teacher');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <>
      <PageHeader
        title={
          data ? t('reports.teacher.of', { name: data.teacherName }) : t('reports.teacher.name')
        }
        note={
          data
            ? [
                academicYearText(data.academicYear),
                t('reports.moment', { at: formatInstant(data.table.moment, i18n.language) }),
              ].join(' · ')
            : ''
        }
      >
        <ReportChoice report="subject-teacher" />
        {!ownOnly && (
          <NativeSelect
            aria-label={t('reports.teacher.teacher')}
            value={teacherId ?? ''}
            onChange={(event) => change('teacher', event.currentTarget.value)}
            data={(teachers.data ?? []).map(({ id, displayName }) => ({
              value: id,
              label: displayName,
            }))}
          />
        )}
        <NativeSelect
          aria-label={t('reports.column.period')}
          value={period ?? ''}
          onChange={(event) => change('period', event.currentTarget.value)}
          data={[
            { value: '', label: t('reports.allPeriods') },
            ...(data?.periods ?? []).map((known) => ({
              value: known.key,
              label: periodName(known, t),
            })),
          ]}
        />
        <SegmentedControl
          aria-label={t('reports.look')}
          value={look}
          disabled={!data?.table.charts.length}
          onChange={(value) => change('look', value === 'chart' ? value : '')}
          data={[
            { value: 'table', label: t('reports.table') },
            { value: 'chart', label: t('reports.chart') },
          ]}
        />
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
      {failure ? (
        <ErrorState
          error={failure}
          retry={() => void (report.error ? report.refetch() : teachers.refetch())}
        />
      ) : teachers.data?.length === 0 ? (
        <EmptyState title={t('reports.teacher.nobody')} text={t('reports.teacher.nobodyText')} />
      ) : !data ? (
        <RowSkeleton rows={12} height={30} />
      ) : data.table.lines.length === 0 ? (
        <EmptyState title={t('reports.teacher.emptyTitle')} text={t('reports.teacher.emptyText')} />
      ) : (
        <>
          {look === 'chart' ? (
            <Suspense fallback={<RowSkeleton rows={12} height={30} />}>
              {data.table.charts.map((chart) => (
                <ReportChart
                  key={chart.title}
                  chart={chart}
                  categories={chart.categories.map((category) => inWords(category, data))}
                />
              ))}
            </Suspense>
          ) : (
            <ReportTableView
              table={data.table}
              label={t('reports.teacher.name')}
              group={t('reports.column.received')}
              total={t('reports.column.total')}
              words={Object.fromEntries(
                data.periods.map((known) => [known.name, periodName(known, t)]),
              )}
            />
          )}
          <section className={classes.notes}>
            <FormulaList formulas={data.table.formulas} />
            <p>{t('reports.teacher.note')}</p>
          </section>
        </>
      )}
    </>
  );

  // A bar is named by its group, its subject and at the end its period.
  function inWords(category: string, shown: SubjectTeacherReport): string {
    const known = shown.periods.find(({ name }) => category.endsWith(`, ${name}`));
    return known ? category.slice(0, -known.name.length) + periodName(known, t) : category;
  }
}
