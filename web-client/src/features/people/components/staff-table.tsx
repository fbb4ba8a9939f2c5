import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffRow } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import table from '../../../shared/ui/data-table.module.css';
import { SortableHead } from '../../../shared/ui/sortable-head';
import type { Sort } from './staff-choice';
import { categoryText, dueState, positionText } from './staff-words';

const COLUMNS = [
  ['name', 'NAME'],
  ['positions', 'POSITION'],
  ['category', 'CATEGORY'],
  ['dueOn', 'ATTESTATION_DUE'],
  ['hiredOn', 'HIRED'],
] as const satisfies [string, Sort][];

/** The staff as a table; the server sorts. */
export function StaffTable({
  rows,
  sort,
  descending,
  onSort,
}: {
  rows: StaffRow[];
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
            {COLUMNS.map(([column, by]) => (
              <SortableHead
                key={column}
                label={t(`staff.columns.${column}`)}
                sorted={by !== sort ? undefined : descending ? 'descending' : 'ascending'}
                onSort={() => onSort(by)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={row.id}>{row.displayName}</Link>
                {row.dismissedOn && (
                  <span className={table.sub}>
                    {t('staff.dismissedSince', {
                      day: formatShort(row.dismissedOn, i18n.language),
                    })}
                  </span>
                )}
              </th>
              <td data-label={t('staff.columns.positions')}>
                <span>
                  {row.positions.map((position, index) => (
                    <span key={index} className={index > 0 ? table.sub : undefined}>
                      {positionText(position, t, i18n.language)}
                    </span>
                  ))}
                </span>
              </td>
              <td data-label={t('staff.columns.category')}>{categoryText(row.category, t)}</td>
              <td data-label={t('staff.columns.dueOn')}>
                {row.attestationDueOn && <Due day={row.attestationDueOn} />}
              </td>
              <td className={table.line} data-label={t('staff.columns.hiredOn')}>
                {formatShort(row.hiredOn, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** When an attestation is due, and whether that is soon or over: in words, not by colour alone. */
export function Due({ day }: { day: string }) {
  const { t, i18n } = useTranslation();
  const state = dueState(day, localToday());
  return (
    <span className={state === 'overdue' ? table.error : state && table.warning}>
      {formatShort(day, i18n.language)}
      {state && <span>, {t(`staff.dueStates.${state}`)}</span>}
    </span>
  );
}
