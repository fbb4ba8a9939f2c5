import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeachingLoad } from '@eschool/client/teaching';
import { subjectsQuery } from '../../../shared/api/school';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { allOfLoad, confirmDrafts, loadsQuery, overviewQuery } from '../api/loads';
import { LoadClasses } from '../components/load-classes';
import { LoadDialog } from '../components/load-dialog';
import { LoadLines } from '../components/load-lines';
import { LoadTeachers } from '../components/load-teachers';
import { PARTS, useLoadAddress } from '../components/use-load-address';
import classes from '../components/load.module.css';

/** The teaching load of the year (педагогическая нагрузка); a teacher sees the own one. */
export function LoadPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const address = useLoadAddress();
  const own = role === 'TEACHER';
  const mayChange = role === 'DEPUTY_HEAD';
  const loads = useQuery(loadsQuery(schoolId));
  const overview = useQuery({ ...overviewQuery(schoolId), enabled: !own });
  const subjects = useQuery({ ...subjectsQuery(schoolId), enabled: mayChange });
  const [open, setOpen] = useState<{ load?: TeachingLoad }>();
  const drafts = loads.data?.filter(({ confirmedAt }) => !confirmedAt) ?? [];
  const confirm = useMutation({
    mutationFn: (academicYear: number) => confirmDrafts(schoolId, academicYear, drafts),
    // Refused too, so that the person sees what was changed meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: allOfLoad(schoolId) }),
  });
  const part = own ? 'lines' : (address.part ?? 'lines');
  const error = loads.error ?? overview.error ?? subjects.error;
  const year = overview.data?.academicYear;
  const ready = loads.data && (own || overview.data) && (!mayChange || subjects.data);
  const addButton = mayChange && ready && (
    <Button
      variant={drafts.length > 0 ? 'default' : 'filled'}
      leftSection={<IconPlus size={18} stroke={1.6} />}
      onClick={() => setOpen({})}
    >
      {t('load.addButton')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t(own ? 'load.ownView' : 'load.view')}
        note={year === undefined ? '' : t('load.yearNote', { year: academicYearText(year) })}
      >
        {loads.data?.length ? addButton : null}
        {mayChange && drafts.length > 0 && year !== undefined && (
          <Button
            leftSection={<IconChecks size={18} stroke={1.6} />}
            loading={confirm.isPending}
            onClick={() => confirm.mutate(year)}
          >
            {t('load.confirm', { count: drafts.length })}
          </Button>
        )}
      </PageHeader>
      {confirm.error && (
        <p className={classes.problem} role="alert">
          {problemLine(confirm.error, t)}
        </p>
      )}
      {confirm.isSuccess && (
        <p className={classes.total} role="status">
          {t('load.confirmedNow', { count: confirm.data })}
        </p>
      )}
      {!own && (
        <SegmentedControl
          className={classes.parts}
          aria-label={t('load.parts')}
          value={part}
          onChange={(chosen) => address.show(PARTS.find((known) => known === chosen) ?? 'lines')}
          data={[
            { value: 'lines', label: t('load.lines') },
            { value: 'classes', label: t('load.classes') },
            { value: 'teachers', label: t('load.teachers') },
          ]}
        />
      )}
      {error ? (
        <ErrorState
          error={error}
          retry={() => void queryClient.invalidateQueries({ queryKey: allOfLoad(schoolId) })}
        />
      ) : !ready ? (
        <RowSkeleton rows={12} />
      ) : part === 'classes' && overview.data ? (
        <LoadClasses rows={overview.data.classes} address={address} />
      ) : part === 'teachers' && overview.data ? (
        <LoadTeachers teachers={overview.data.teachers} address={address} />
      ) : loads.data.length === 0 ? (
        <EmptyState
          title={t(own ? 'load.noneOwnTitle' : 'load.noneTitle')}
          text={t(own ? 'load.noneOwnText' : mayChange ? 'load.noneText' : 'load.noneTextToRead')}
        >
          {addButton}
        </EmptyState>
      ) : (
        <LoadLines
          loads={loads.data}
          address={address}
          onOpen={mayChange ? (load) => setOpen({ load }) : undefined}
        />
      )}
      {open && overview.data && subjects.data && (
        <LoadDialog
          load={open.load}
          overview={overview.data}
          subjects={subjects.data}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
