import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonChange } from '@eschool/client/people';
import { csvOf } from '../../../shared/lib/csv';
import { saveBlob } from '@eschool/clients-core/save-file';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import page from '../../../shared/ui/list-page.module.css';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { SortableHead } from '../../../shared/ui/sortable-head';
import {
  historyCells,
  historyRows,
  inOrderOf,
  withWords,
  type Column,
  type HistoryRow,
  type Order,
} from './history-rows';
import classes from './person-history.module.css';

const SHOWN = ['when', 'whose', 'what', 'fields', 'who'] as const;
const SAVED = ['when', 'whose', 'what', 'name', 'before', 'after', 'who'] as const;

/** Who changed what of a person's record, when and in which role. */
export function PersonHistory({
  history,
  noneText,
}: {
  history: UseQueryResult<PersonChange[]>;
  /** What will stand here once something has been changed. */
  noneText: string;
}) {
  const { t, i18n } = useTranslation();
  // What is looked for may be a name or a telephone number: it belongs into no address.
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>({ column: 'when', descending: true });
  const all = historyRows(history.data ?? [], t, i18n.language);
  const rows = inOrderOf(withWords(all, words), order, i18n.language);
  const sortBy = (column: Column) =>
    setOrder((before) => ({
      column,
      descending: before.column === column ? !before.descending : column === 'when',
    }));
  const save = () =>
    saveBlob(
      csvOf([
        SAVED.map((column) => t(`personHistory.${column}`)),
        ...historyCells(rows, t('personHistory.valueDestroyed')),
      ]),
      `${t('personHistory.file')}.csv`,
    );
  return (
    <section aria-labelledby="person-history">
      <h2 id="person-history" className={classes.title}>
        {t('personHistory.title')}
      </h2>
      {history.error ? (
        <ErrorState error={history.error} retry={() => void history.refetch()} />
      ) : history.isPending ? (
        <RowSkeleton rows={6} />
      ) : all.length === 0 ? (
        <EmptyState title={t('personHistory.noneTitle')} text={noneText} />
      ) : (
        <>
          <div className={page.filters} data-print="hide">
            <TextInput
              type="search"
              aria-label={t('personHistory.search')}
              placeholder={t('personHistory.search')}
              maxLength={200}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} />}
              disabled={rows.length === 0}
              onClick={save}
            >
              {t('personHistory.save')}
            </Button>
          </div>
          {rows.length === 0 ? (
            <EmptyState
              title={t('personHistory.notFoundTitle')}
              text={t('personHistory.notFoundText')}
            />
          ) : (
            <div className={table.scroll}>
              <table className={`${table.table} ${table.cards}`}>
                <thead>
                  <tr>
                    {SHOWN.map((column) =>
                      column === 'fields' ? (
                        <th key={column} scope="col">
                          {t('personHistory.fields')}
                        </th>
                      ) : (
                        <SortableHead
                          key={column}
                          label={t(`personHistory.${column}`)}
                          sorted={
                            order.column !== column
                              ? undefined
                              : order.descending
                                ? 'descending'
                                : 'ascending'
                          }
                          onSort={() => sortBy(column)}
                        />
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      <td className={table.line} data-label={t('personHistory.when')}>
                        {row.when}
                      </td>
                      <td data-label={t('personHistory.whose')}>{row.whose}</td>
                      <th scope="row">{row.what}</th>
                      <td className={classes.values} data-label={t('personHistory.fields')}>
                        <Values row={row} />
                      </td>
                      <td data-label={t('personHistory.who')}>{row.who}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Values({ row }: { row: HistoryRow }) {
  const { t } = useTranslation();
  return (
    <dl>
      {row.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {row.destroyed ? (
              t('personHistory.valueDestroyed')
            ) : (
              <>
                {before && <del>{before}</del>}
                {before && after && <span aria-hidden> → </span>}
                {after && <ins>{after}</ins>}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
