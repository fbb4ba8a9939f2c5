import { useTranslation } from 'react-i18next';
import type { LoadOfClass } from '@eschool/client/teaching';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { classCells, classNote, classRows, givenText, hoursText, needsWork } from './load-rows';
import { LoadFilters } from './load-filters';
import type { LoadAddress } from './use-load-address';
import classes from './load.module.css';

/** The load of every class beside the curriculum. */
export function LoadClasses({ rows, address }: { rows: LoadOfClass[]; address: LoadAddress }) {
  const { t, i18n } = useTranslation();
  const shown = classRows(rows, address);
  const open = rows.filter(needsWork).length;
  const classNames = new Map(rows.map(({ classId, className }) => [classId, className]));
  return (
    <>
      <p className={classes.total} role="status">
        {open === 0
          ? t('load.allMatches', { count: rows.length })
          : t('load.someOpen', { open, count: rows.length })}
      </p>
      <LoadFilters
        address={address}
        search={t('load.searchClasses')}
        classNames={classNames}
        only={{ name: 'open', label: t('load.openOnly') }}
        file={{
          name: t('load.classes'),
          rows: shown.length,
          cells: () => classCells(shown, t, i18n.language),
        }}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('load.notFoundTitle')} text={t('load.notFoundText')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('load.class')}</th>
                <th scope="col">{t('load.subject')}</th>
                <th scope="col" className={table.figure}>
                  {t('load.required')}
                </th>
                <th scope="col" className={table.figure}>
                  {t('load.given')}
                </th>
                <th scope="col">{t('load.note')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.classId + row.subject.id}>
                  <th scope="row">{row.className}</th>
                  <td data-label={t('load.subject')}>{row.subject.name}</td>
                  <td className={table.figure} data-label={t('load.required')}>
                    {row.required === undefined ? '' : hoursText(row.required, i18n.language)}
                  </td>
                  <td className={table.figure} data-label={t('load.given')}>
                    {givenText(row, i18n.language)}
                  </td>
                  <td data-label={t('load.note')} className={table.warning}>
                    {classNote(row, t, i18n.language)}
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
