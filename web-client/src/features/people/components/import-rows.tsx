import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '@eschool/client/exchange';
import { formatShort } from '@eschool/clients-core/format-date';
import table from '../../../shared/ui/data-table.module.css';

type Props = {
  rows: ImportRow[];
  /** Places of the rows whose questions are answered with a yes. */
  accepted: ReadonlySet<number>;
  onAnswer: (place: number, yes: boolean) => void;
};

/** Every row of the file with what would happen to it; rows with errors and questions come first. */
export function ImportRows({ rows, accepted, onAnswer }: Props) {
  const { t, i18n } = useTranslation();
  const weight = (row: ImportRow) =>
    row.issues.some((issue) => issue.severity === 'ERROR')
      ? 0
      : row.action === 'ASK'
        ? 1
        : row.issues.length
          ? 2
          : 3;
  const ordered = [...rows].sort((a, b) => weight(a) - weight(b) || a.place - b.place);
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
            <tr key={row.place}>
              <td className={table.figure} data-label={t('import.rowColumn')}>
                {row.sheet && `${row.sheet}: `}
                {row.rowNumber}
              </td>
              <th scope="row">{row.displayName}</th>
              <td data-label={t('school.class')}>{row.className}</td>
              <td data-label={t('people.birthDate')}>
                {row.birthDate ? formatShort(row.birthDate, i18n.language) : '—'}
              </td>
              <td data-label={t('people.guardian')}>{row.guardianName ?? '—'}</td>
              <td data-label={t('import.action')}>
                {row.action === 'ASK' ? (
                  <Checkbox
                    size="sm"
                    label={t('import.yes')}
                    aria-label={t('import.yesFor', { row: row.rowNumber, name: row.displayName })}
                    checked={accepted.has(row.place)}
                    onChange={(event) => onAnswer(row.place, event.currentTarget.checked)}
                  />
                ) : row.issues.some((issue) => issue.severity === 'ERROR') ? (
                  t('import.leftOut')
                ) : (
                  t(`import.actions.${row.action}`, { defaultValue: row.action })
                )}
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
