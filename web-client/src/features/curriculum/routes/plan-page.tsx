import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { academicYearText } from '../../../shared/lib/academic-year';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { lessonPlanQuery } from '../api/lesson-plans';
import { PlanItems } from '../components/plan-items';

/** One lesson plan, row by row. */
export function PlanPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const { planId = '' } = useParams();
  const plan = useQuery(lessonPlanQuery(schoolId, planId));
  const data = plan.data;
  return (
    <>
      <PageHeader
        title={data?.name ?? t('plan.title')}
        back={{ to: `/s/${schoolId}/plans`, label: t('plan.view') }}
        note={
          data
            ? [
                data.subjectName,
                t('school.grade', { grade: data.grade }),
                t('school.hours', { count: data.hours }),
                academicYearText(data.academicYear),
                data.source,
              ]
                .filter(Boolean)
                .join(' · ')
            : ''
        }
      />
      {data ? (
        <PlanItems items={data.items} />
      ) : plan.error ? (
        <ErrorState error={plan.error} retry={() => void plan.refetch()} />
      ) : (
        <RowSkeleton rows={12} height={34} />
      )}
    </>
  );
}
