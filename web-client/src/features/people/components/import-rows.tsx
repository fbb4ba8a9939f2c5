import { useTranslation } from 'react-i18next';
import type { ImportRow } from '@eschool/client/exchange';
import { formatShort } from '@eschool/clients-core/format-date';
import table from '../../../shared/ui/data-table.module.css';

/** Every row of the file with what would happen to it; rows with issues come first. */
export function ImportRows({ rows }: { rows: ImportRow[] }) {
  const { t, i18n } = useTranslation();
  const weight = (row: ImportRow) =>
    row.issues.some((issue) => issue.severity === 'ERROR') ? 0 : row.issues.length ? 1 : 2;
  const ordered = [...rows].sort((a, b) => weight(a) - weight(b) || a.rowNumber - b.rowNumber);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col" className={table.figure}>
              {t('import.rowColumn')}
            </th>
            <th scope="col">{t('school.pupil')}</th>
            <th scope="col">{t('school.class')}</th>
            <th scope="col">{t('people.birthDate')}</th>
            <th scope="col">{t('people.guardian')}</th>
            <th scope="col">{t('import.action')}</th>
            <th scope="col">{t('import.issues')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.rowNumber}>
              <td className={table.figure} data-label={t('import.rowColumn')}>
                {row.rowNumber}
              </td>
              <th scope="row">{row.displayName}</th>
              <td data-label={t('school.class')}>{row.className}</td>
              <td data-label={t('people.birthDate')}>
                {row.birthDate ? formatShort(row.birthDate, i18n.language) : '—'}
              </td>
              <td data-label={t('people.guardian')}>{row.guardianName ?? '—'}</td>
              <td data-label={t('import.action')}>
                {t(`import.actions.${row.action}`, { defaultValue: row.action })}
              </td>
              <td data-label={row.issues.length ? t('import.issues') : undefined}>
                {row.issues.map((issue, index) => (
                  <span
                    key={index}
                    className={issue.severity === 'ERROR' ? table.error : table.warning}
                  >
                    {issue.column && <b>{issue.column}: </b>}
                    {issue.message}{' '}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
