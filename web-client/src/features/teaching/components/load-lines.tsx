import { useTranslation } from 'react-i18next';
import type { TeachingLoad } from '@eschool/client/teaching';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { inOrderOf, LINE_COLUMNS, lineCells, lineRows, type LineColumn } from './load-rows';
import { LoadFilters } from './load-filters';
import type { LoadAddress } from './use-load-address';

/** The lines of the load: found, sorted, saved, and opened by whoever may change them. */
export function LoadLines({
  loads,
  address,
  onOpen,
}: {
  loads: TeachingLoad[];
  address: LoadAddress;
  /** Absent for whoever only reads. */
  onOpen?: ((load: TeachingLoad) => void) | undefined;
}) {
  const { t, i18n } = useTranslation();
  const column = LINE_COLUMNS.find((known) => known === address.column) ?? 'group';
  const rows = inOrderOf(
    lineRows(loads, address, t, i18n.language),
    { column, descending: address.descending },
    i18n.language,
  );
  const classNames = new Map(
    loads.flatMap(({ group }) =>
      group.classId && group.kind === 'WHOLE_CLASS' ? [[group.classId, group.name]] : [],
    ),
  );
  return (
    <>
      <LoadFilters
        address={address}
        search={t('load.search')}
        classNames={classNames}
        only={{ name: 'drafts', label: t('load.draftsOnly') }}
        file={{ name: t('load.view'), rows: rows.length, cells: () => lineCells(rows, t) }}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('load.notFoundTitle')} text={t('load.notFoundText')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                {LINE_COLUMNS.map((known) => (
                  <SortableHead
                    key={known}
                    label={t(`load.${known}`)}
                    className={figure(known)}
                    sorted={
                      known !== column ? undefined : address.descending ? 'descending' : 'ascending'
                    }
                    onSort={() => address.sortBy(known)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.load.id}>
                  <th scope="row">{row.group}</th>
                  <td data-label={t('load.subject')}>
                    {onOpen ? (
                      <button
                        type="button"
                        className={table.open}
                        aria-label={t('load.openLine', {
                          group: row.group,
                          subject: row.subject,
                          teacher: row.teacher,
                        })}
                        onClick={() => onOpen(row.load)}
                      >
                        {row.subject}
                      </button>
                    ) : (
                      row.subject
                    )}
                  </td>
                  <td data-label={t('load.teacher')}>
                    <span className={row.load.teacher ? undefined : table.warning}>
                      {row.teacher}
                    </span>
                  </td>
                  <td className={table.figure} data-label={t('load.hours')}>
                    {row.hours}
                  </td>
                  <td className={table.line} data-label={t('load.period')}>
                    {row.period}
                  </td>
                  <td data-label={t('load.state')}>
                    <span className={row.load.confirmedAt ? table.quiet : table.warning}>
                      {row.state}
                    </span>
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

function figure(column: LineColumn): string | undefined {
  return column === 'hours' ? table.figure : undefined;
}
