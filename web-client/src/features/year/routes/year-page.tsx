import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { calendarQuery } from '../../../shared/api/school';
import { academicYearText } from '../../../shared/lib/academic-year';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { openYear, planQuery, yearsQuery, type Plan } from '../api/years';
import { DaysForm } from '../components/days-form';
import { NewYearForm } from '../components/new-year-form';
import { HolidaysPart, MovedDaysPart, SchemesPart } from '../components/plan-parts';
import { useTakePlan } from '../components/use-plan-change';
import { YearStrip } from '../components/year-strip';
import { schemeName, spanText } from '../components/year-words';
import classes from './year-page.module.css';

/** The academic year of the school: its terms, what is free and what is moved; set up by the deputy head. */
export function YearPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  const years = useQuery(yearsQuery(schoolId));
  const calendar = useQuery(calendarQuery(schoolId));
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState(false);
  const wanted = Number(address.get('year')) || calendar.data?.academicYear;
  const year = years.data?.find(({ academicYear }) => academicYear === wanted) ?? years.data?.[0];
  const known = years.data !== undefined && (wanted !== undefined || calendar.isError);
  const plan = useQuery({
    ...planQuery(schoolId, year?.id ?? ''),
    enabled: known && year !== undefined,
  });
  const setsUp = role === 'DEPUTY_HEAD' || role === 'SCHOOL_ADMIN';
  const data = plan.data;
  const mayChange = setsUp && data !== undefined && data.status !== 'ARCHIVED';
  const show = (start: number) =>
    setAddress(
      (before) => {
        before.set('year', String(start));
        return before;
      },
      { replace: true },
    );
  const error = years.error ?? plan.error;
  const last = years.data?.[0];
  return (
    <>
      <PageHeader
        title={t('year.view')}
        note={
          data
            ? t('year.note', {
                year: academicYearText(data.academicYear),
                days: spanText(data.startsOn, data.endsOn, i18n.language),
                status: t(`year.status.${data.status}`, { defaultValue: data.status }),
              })
            : ''
        }
      >
        {year && (years.data?.length ?? 0) > 1 && (
          <NativeSelect
            aria-label={t('year.year')}
            value={String(year.academicYear)}
            onChange={(event) => show(Number(event.currentTarget.value))}
            data={(years.data ?? []).map(({ academicYear, status }) => ({
              value: String(academicYear),
              label:
                status === 'OPEN'
                  ? academicYearText(academicYear)
                  : t('year.yearWithStatus', {
                      year: academicYearText(academicYear),
                      status: t(`year.status.${status}`, { defaultValue: status }),
                    }),
            }))}
          />
        )}
        {mayChange && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('year.changeDays')}
          </Button>
        )}
        {setsUp && last && (
          <Button
            // The one action of a planned year is to open it.
            variant={data?.status === 'PLANNED' ? 'default' : 'filled'}
            leftSection={<IconPlus size={18} stroke={1.6} />}
            onClick={() => setAdding(true)}
          >
            {t('year.planNext', { year: academicYearText(last.academicYear + 1) })}
          </Button>
        )}
      </PageHeader>
      {error ? (
        <ErrorState
          error={error}
          retry={() => void (years.error ? years.refetch() : plan.refetch())}
        />
      ) : years.data?.length === 0 ? (
        <EmptyState title={t('year.noneTitle')} text={t('year.noneText')} />
      ) : !data ? (
        <RowSkeleton rows={10} />
      ) : (
        <>
          {data.status === 'PLANNED' && setsUp && <Opening plan={data} />}
          {data.gaps.length > 0 && <Gaps plan={data} />}
          <YearStrip plan={data} today={calendar.data?.today} />
          <SchemesPart plan={data} mayChange={mayChange} />
          <HolidaysPart plan={data} mayChange={mayChange} />
          <MovedDaysPart plan={data} mayChange={mayChange} />
          {changing && <DaysForm plan={data} onClose={() => setChanging(false)} />}
        </>
      )}
      {adding && last && (
        <NewYearForm
          last={last}
          onDone={(created) => {
            setAdding(false);
            show(created.academicYear);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function Gaps({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={classes.gaps}>
      <h2>{t('year.gapsTitle')}</h2>
      <ul>
        {plan.gaps.map((gap) => (
          <li key={`${gap.scheme} ${gap.from}`}>
            {t('year.gapLine', {
              days: spanText(gap.from, gap.to, i18n.language),
              scheme: schemeName(
                plan.termSchemes.find(({ scheme }) => scheme === gap.scheme) ?? gap,
                t,
              ),
            })}
          </li>
        ))}
      </ul>
      <p>{t('year.gapsText')}</p>
    </section>
  );
}

/** A planned year becomes one that is worked in. */
function Opening({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const take = useTakePlan();
  const open = useMutation({
    mutationFn: () => openYear(schoolId, plan),
    onSuccess: take,
    onError: async (failure) => {
      if (isStale(failure)) await queryClient.invalidateQueries(planQuery(schoolId, plan.id));
    },
  });
  return (
    <>
      <section className={classes.opening}>
        <p>{t('year.plannedText')}</p>
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {t('year.open')}
        </Button>
      </section>
      {open.error && (
        <p className={classes.problem} role="alert">
          {problemLine(open.error, t)}
        </p>
      )}
    </>
  );
}
