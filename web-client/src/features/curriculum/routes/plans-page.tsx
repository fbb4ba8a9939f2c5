import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { academicYearText } from '../../../shared/lib/academic-year';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { lessonPlansQuery } from '../api/lesson-plans';

/** The school's lesson plans (КТП). */
export function PlansPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const plans = useQuery(lessonPlansQuery(schoolId));
  const importButton = (
    <Button component={Link} to="import" leftSection={<IconFileUpload size={18} stroke={1.6} />}>
      {t('plan.import')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('plan.view')} note={t('plan.note')}>
        {plans.data?.length ? importButton : null}
      </PageHeader>
      {plans.error ? (
        <ErrorState error={plans.error} retry={() => void plans.refetch()} />
      ) : plans.isPending ? (
        <RowSkeleton rows={8} />
      ) : plans.data.length === 0 ? (
        <EmptyState title={t('plan.noneTitle')} text={t('plan.noneText')}>
          {importButton}
        </EmptyState>
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
              {plans.data.map((plan) => (
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
                    {plan.author?.displayName ?? '—'}
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
