import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { LessonPlanSummary } from '@eschool/client/curriculum';
import { academicYearText } from '../../../shared/lib/academic-year';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { lessonPlansQuery } from '../api/lesson-plans';

/** The school's lesson plans (КТП), the own ones first. */
export function PlansPage() {
  const { t } = useTranslation();
  const { schoolId, membership } = useSession();
  const plans = useQuery(lessonPlansQuery(schoolId));
  const [search, setSearch] = useSearchParams();
  const wanted = (search.get('q') ?? '').trim().toLowerCase();
  const [subject, grade] = [search.get('subject') ?? '', search.get('grade') ?? ''];
  const all = plans.data ?? [];
  const own = (plan: LessonPlanSummary) => plan.author?.id === membership.personId;
  const found = all
    .filter(
      (plan) =>
        (!subject || plan.subjectId === subject) &&
        (!grade || String(plan.grade) === grade) &&
        [plan.name, plan.subjectName, plan.author?.displayName ?? '']
          .join(' ')
          .toLowerCase()
          .includes(wanted),
    )
    .sort((a, b) => Number(own(b)) - Number(own(a)));
  const subjects = new Map(all.map((plan) => [plan.subjectId, plan.subjectName]));
  const grades = [...new Set(all.map((plan) => plan.grade))].sort((a, b) => a - b);
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const importButton = (
    <Button component={Link} to="import" leftSection={<IconFileUpload size={18} stroke={1.6} />}>
      {t('plan.import')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('plan.view')} note={t('plan.note')}>
        {all.length ? importButton : null}
      </PageHeader>
      {all.length > 8 && (
        <div className={list.filters}>
          <TextInput
            type="search"
            aria-label={t('plan.search')}
            placeholder={t('plan.search')}
            defaultValue={search.get('q') ?? ''}
            onChange={(event) => put('q', event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('school.subject')}
            value={subject}
            onChange={(event) => put('subject', event.currentTarget.value)}
            data={[
              { value: '', label: t('plan.allSubjects') },
              ...[...subjects].map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            aria-label={t('plan.grade')}
            value={grade}
            onChange={(event) => put('grade', event.currentTarget.value)}
            data={[
              { value: '', label: t('plan.allGrades') },
              ...grades.map((value) => ({
                value: String(value),
                label: t('school.grade', { grade: value }),
              })),
            ]}
          />
        </div>
      )}
      {plans.error ? (
        <ErrorState error={plans.error} retry={() => void plans.refetch()} />
      ) : plans.isPending ? (
        <RowSkeleton rows={8} />
      ) : plans.data.length === 0 ? (
        <EmptyState title={t('plan.noneTitle')} text={t('plan.noneText')}>
          {importButton}
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState title={t('plan.notFound')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('plan.name')}</th>
                <th scope="col">{t('school.subject')}</th>
                <th scope="col" className={table.figure}>
                  {t('plan.grade')}
                </th>
                <th scope="col" className={table.figure}>
                  {t('plan.hoursColumn')}
                </th>
                <th scope="col">{t('plan.year')}</th>
                <th scope="col">{t('plan.author')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((plan) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link to={plan.id}>{plan.name}</Link>
                  </th>
                  <td data-label={t('school.subject')}>{plan.subjectName}</td>
                  <td className={table.figure} data-label={t('plan.grade')}>
                    {plan.grade}
                  </td>
                  <td className={table.figure} data-label={t('plan.hoursColumn')}>
                    {plan.hours}
                  </td>
                  <td data-label={t('plan.year')}>{academicYearText(plan.academicYear)}</td>
                  <td className={`${table.quiet} ${table.line}`} data-label={t('plan.author')}>
                    {own(plan) ? t('plan.own') : (plan.author?.displayName ?? '—')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
