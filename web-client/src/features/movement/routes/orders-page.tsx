import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFilePlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { orderSearchLimits } from '@eschool/client/limits';
import type { OrderRow } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { saveBlob } from '@eschool/clients-core/save-file';
import { calendarQuery } from '../../../shared/api/school';
import { academicYearText } from '../../../shared/lib/academic-year';
import { csvOf } from '../../../shared/lib/csv';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { ordersQuery, wholeOrders } from '../api/orders';
import { OrderStatus } from '../components/order-status';
import {
  choiceOf,
  KINDS,
  kindText,
  orderCells,
  pupilsText,
  STATUSES,
  statusText,
  type Sort,
} from '../components/order-words';
import classes from './orders-page.module.css';

/** Orders about the movement of pupils: found, sorted, saved. */
export function OrdersPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  // A pupil's name belongs into no address: it would stay in the browser's history.
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const query = settled || undefined;
  const choice = choiceOf(address);
  const orders = useInfiniteQuery(ordersQuery(schoolId, choice, query));
  const thisYear = useQuery(calendarQuery(schoolId)).data?.academicYear;
  const rows = orders.data?.pages.flatMap((page) => page.items) ?? [];
  const total = orders.data?.pages.at(-1)?.total ?? 0;
  const narrowed =
    query !== undefined || ['kind', 'status', 'year'].some((name) => address.has(name));
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const save = useMutation({
    mutationFn: async () =>
      saveBlob(
        csvOf(orderCells(await wholeOrders(schoolId, choice, query), t, i18n.language)),
        `${t('movement.view')}.csv`,
      ),
  });
  const mayWrite = role === 'REGISTRAR';
  const writeButton = mayWrite && (
    <Button component={Link} to="new" leftSection={<IconFilePlus size={18} stroke={1.6} />}>
      {t('movement.writeButton')}
    </Button>
  );
  const years =
    thisYear === undefined
      ? []
      : [...new Set([thisYear, thisYear - 1, thisYear - 2, choice.academicYear ?? thisYear])];
  return (
    <>
      <PageHeader title={t('movement.view')} note={t('movement.note')}>
        {writeButton}
      </PageHeader>
      <div className={list.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('movement.search')}
          placeholder={t('movement.search')}
          maxLength={orderSearchLimits.query.maxLength}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('movement.columns.kind')}
          value={choice.kind ?? ''}
          onChange={(event) => put('kind', event.currentTarget.value)}
          data={[
            { value: '', label: t('movement.allKinds') },
            ...KINDS.map((value) => ({ value, label: kindText(value, t) })),
          ]}
        />
        <NativeSelect
          aria-label={t('movement.columns.status')}
          value={choice.status ?? ''}
          onChange={(event) => put('status', event.currentTarget.value)}
          data={[
            { value: '', label: t('movement.allStatuses') },
            ...STATUSES.map((value) => ({ value, label: statusText(value, t) })),
          ]}
        />
        <NativeSelect
          aria-label={t('movement.year')}
          value={choice.academicYear === undefined ? '' : String(choice.academicYear)}
          onChange={(event) => put('year', event.currentTarget.value)}
          data={[
            { value: '', label: t('movement.allYears') },
            ...years.map((year) => ({ value: String(year), label: academicYearText(year) })),
          ]}
        />
      </div>
      {orders.error ? (
        <ErrorState error={orders.error} retry={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <RowSkeleton rows={12} />
      ) : rows.length === 0 ? (
        narrowed ? (
          <EmptyState title={t('movement.notFoundTitle')} text={t('movement.notFoundText')} />
        ) : (
          <EmptyState
            title={t('movement.noneTitle')}
            text={t(mayWrite ? 'movement.noneText' : 'movement.noneTextToRead')}
          >
            {writeButton}
          </EmptyState>
        )
      ) : (
        <>
          <div className={classes.above}>
            <p className={classes.total} role="status">
              {t('movement.total', { count: total })}
            </p>
            <Button
              variant="default"
              size="compact-md"
              data-print="hide"
              loading={save.isPending}
              leftSection={<IconDownload size={17} stroke={1.6} />}
              onClick={() => save.mutate()}
            >
              CSV
            </Button>
          </div>
          {save.error && (
            <p className={classes.problem} role="alert">
              {problemLine(save.error, t)}
            </p>
          )}
          <OrderTable
            rows={rows}
            sort={choice.sort}
            descending={choice.descending}
            onSort={(by) => put('sort', by === choice.sort && !choice.descending ? `-${by}` : by)}
          />
          {orders.hasNextPage && (
            <Button
              className={list.more}
              variant="default"
              loading={orders.isFetchingNextPage}
              onClick={() => void orders.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

const HEADS = [
  ['number', 'NUMBER'],
  ['issued', 'ISSUED'],
  ['kind', 'KIND'],
  ['pupils', undefined],
  ['from', undefined],
  ['status', 'STATUS'],
] as const satisfies [string, Sort | undefined][];

function OrderTable({
  rows,
  sort,
  descending,
  onSort,
}: {
  rows: OrderRow[];
  sort: Sort;
  descending: boolean;
  onSort: (by: Sort) => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            {HEADS.map(([column, by]) =>
              by ? (
                <SortableHead
                  key={column}
                  label={t(`movement.columns.${column}`)}
                  sorted={by !== sort ? undefined : descending ? 'descending' : 'ascending'}
                  onSort={() => onSort(by)}
                />
              ) : (
                <th key={column} scope="col">
                  {t(`movement.columns.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={table.line}>
                <Link to={row.id}>{t('movement.number', { number: row.number })}</Link>
              </th>
              <td className={table.line} data-label={t('movement.columns.issued')}>
                {formatShort(row.issuedOn, i18n.language)}
              </td>
              <td data-label={t('movement.columns.kind')}>
                <span>
                  {kindText(row.kind, t)}
                  {row.cancels && (
                    <span className={table.sub}>
                      {t('movement.cancelsOf', { number: row.cancels.number })}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={t('movement.columns.pupils')}>{pupilsText(row, t)}</td>
              <td className={table.line} data-label={t('movement.columns.from')}>
                {row.effectiveOn && formatShort(row.effectiveOn, i18n.language)}
              </td>
              <td data-label={t('movement.columns.status')}>
                <OrderStatus order={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
