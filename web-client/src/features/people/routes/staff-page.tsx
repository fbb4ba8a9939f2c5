import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFileTypeXls, IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { staffSearchLimits } from '@eschool/client/limits';
import { saveBlob } from '@eschool/clients-core/save-file';
import { csvOf } from '../../../shared/lib/csv';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { downloadStaff, staffQuery, staffSummaryQuery, wholeStaff } from '../api/staff';
import { choiceOf, MONTHS, staffCells, STATES } from '../components/staff-choice';
import { StaffSummary } from '../components/staff-summary';
import { StaffTable } from '../components/staff-table';
import { CATEGORIES, categoryText } from '../components/staff-words';
import classes from './staff-page.module.css';

/** Those who work at the school (отдел кадров): found, sorted, saved; whose attestation is due. */
export function StaffPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  // A person's name belongs into no address: it would stay in the browser's history.
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const query = settled || undefined;
  const choice = choiceOf(address);
  const staff = useInfiniteQuery(staffQuery(schoolId, choice, query));
  const positions = useQuery(staffSummaryQuery(schoolId)).data?.positions ?? [];
  const mayChange = role === 'HR_OFFICER';
  const rows = staff.data?.pages.flatMap((page) => page.items) ?? [];
  const total = staff.data?.pages.at(-1)?.total ?? 0;
  const narrowed =
    query !== undefined ||
    ['position', 'category', 'due', 'state'].some((name) => address.has(name));
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const saveTable = useMutation({
    mutationFn: async () =>
      saveBlob(
        csvOf(staffCells(await wholeStaff(schoolId, choice, query), t, i18n.language)),
        `${t('staff.view')}.csv`,
      ),
  });
  const saveReport = useMutation({
    mutationFn: () => downloadStaff(schoolId, choice, 'xlsx', t('staff.view')),
  });
  const failure = saveTable.error ?? saveReport.error;
  const addButton = mayChange && (
    <Button component={Link} to="new" leftSection={<IconUserPlus size={18} stroke={1.6} />}>
      {t('staff.addButton')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('staff.view')} note={t('staff.note')}>
        {addButton}
      </PageHeader>
      <StaffSummary schoolId={schoolId} />
      <div className={`${list.filters} ${classes.filters}`} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('staff.search')}
          placeholder={t('staff.search')}
          maxLength={staffSearchLimits.query.maxLength}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('staff.position')}
          value={choice.position ?? ''}
          onChange={(event) => put('position', event.currentTarget.value)}
          data={[
            { value: '', label: t('staff.allPositions') },
            ...[
              ...new Set([
                ...positions.map(({ title }) => title),
                ...(choice.position ? [choice.position] : []),
              ]),
            ].map((title) => ({ value: title, label: title })),
          ]}
        />
        <NativeSelect
          aria-label={t('staff.category')}
          value={choice.category ?? ''}
          onChange={(event) => put('category', event.currentTarget.value)}
          data={[
            { value: '', label: t('staff.allCategories') },
            ...CATEGORIES.map((value) => ({ value, label: categoryText(value, t) })),
          ]}
        />
        <NativeSelect
          aria-label={t('staff.due')}
          value={choice.dueWithinMonths === undefined ? '' : String(choice.dueWithinMonths)}
          onChange={(event) => put('due', event.currentTarget.value)}
          data={[
            { value: '', label: t('staff.anyDue') },
            ...MONTHS.map((months) => ({
              value: String(months),
              label: months === 0 ? t('staff.overdue') : t('staff.dueWithin', { count: months }),
            })),
          ]}
        />
        <NativeSelect
          aria-label={t('staff.state')}
          value={choice.state ?? 'WORKING'}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put('state', value === 'WORKING' ? '' : value);
          }}
          data={STATES.map((value) => ({ value, label: t(`staff.states.${value}`) }))}
        />
      </div>
      {staff.error ? (
        <ErrorState error={staff.error} retry={() => void staff.refetch()} />
      ) : staff.isPending ? (
        <RowSkeleton rows={12} />
      ) : rows.length === 0 ? (
        narrowed ? (
          <EmptyState title={t('staff.notFoundTitle')} text={t('staff.notFoundText')} />
        ) : (
          <EmptyState
            title={t('staff.noneTitle')}
            text={t(mayChange ? 'staff.noneText' : 'staff.noneTextToRead')}
          >
            {addButton}
          </EmptyState>
        )
      ) : (
        <>
          <div className={classes.above}>
            <p className={classes.total} role="status">
              {t('staff.total', { count: total })}
            </p>
            <div className={classes.files} data-print="hide">
              <Button
                variant="default"
                size="compact-md"
                loading={saveTable.isPending}
                leftSection={<IconDownload size={17} stroke={1.6} />}
                onClick={() => saveTable.mutate()}
              >
                CSV
              </Button>
              {/* A file of the server is asked for by an address, into which no name belongs. */}
              {!query && (
                <Button
                  variant="default"
                  size="compact-md"
                  loading={saveReport.isPending}
                  leftSection={<IconFileTypeXls size={17} stroke={1.6} />}
                  onClick={() => saveReport.mutate()}
                >
                  XLSX
                </Button>
              )}
            </div>
          </div>
          {failure && (
            <p className={classes.problem} role="alert">
              {problemLine(failure, t)}
            </p>
          )}
          <StaffTable
            rows={rows}
            sort={choice.sort}
            descending={choice.descending}
            onSort={(by) => put('sort', by === choice.sort && !choice.descending ? `-${by}` : by)}
          />
          {staff.hasNextPage && (
            <Button
              className={list.more}
              variant="default"
              loading={staff.isFetchingNextPage}
              onClick={() => void staff.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
