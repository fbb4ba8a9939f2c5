import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '../../../shared/lib/csv';
import { saveBlob } from '@eschool/clients-core/save-file';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import page from '../../../shared/ui/list-page.module.css';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { personHistoryQuery } from '../api/person';
import {
  COLUMNS,
  historyRows,
  inOrderOf,
  withWords,
  type Column,
  type Order,
} from './history-rows';
import classes from './person-history.module.css';

/** Who changed what of a person's record, when and in which role. */
export function PersonHistory({ personId }: { personId: string }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const history = useQuery(personHistoryQuery({ schoolId, personId }));
  // What is looked for may be a name or a telephone number: it belongs into no address.
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>({ column: 'when', descending: true });
  const all = historyRows(history.data ?? [], t, i18n.language);
  const rows = inOrderOf(withWords(all, words), order, i18n.language);
  const heads = COLUMNS.map((column) => t(`personHistory.${column}`));
  const sortBy = (column: Column) =>
    setOrder((before) => ({
      column,
      descending: before.column === column ? !before.descending : column === 'when',
    }));
  const save = () =>
    saveBlob(
      csvOf([heads, ...rows.map((row) => COLUMNS.map((column) => row[column]))]),
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
        <EmptyState title={t('personHistory.noneTitle')} text={t('personHistory.noneText')} />
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
                    {COLUMNS.map((column, place) => (
                      <th
                        key={column}
                        scope="col"
                        aria-sort={
                          order.column !== column
                            ? 'none'
                            : order.descending
                              ? 'descending'
                              : 'ascending'
                        }
                      >
                        <button
                          type="button"
                          className={classes.sort}
                          onClick={() => sortBy(column)}
                        >
                          {heads[place]}
                          <span aria-hidden>
                            {order.column !== column ? '' : order.descending ? ' ↓' : ' ↑'}
                          </span>
                        </button>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      <td className={table.line} data-label={heads[0]}>
                        {row.when}
                      </td>
                      <td data-label={heads[1]}>{row.whose}</td>
                      <th scope="row">{row.what}</th>
                      <td className={classes.value} data-label={heads[3]}>
                        {row.destroyed ? t('personHistory.valueDestroyed') : row.before}
                      </td>
                      <td className={classes.value} data-label={heads[4]}>
                        {row.destroyed ? t('personHistory.valueDestroyed') : row.after}
                      </td>
                      <td data-label={heads[5]}>{row.who}</td>
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
