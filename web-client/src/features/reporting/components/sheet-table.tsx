import { useTranslation } from 'react-i18next';
import type { SheetColumn, SheetTotals, SummarySheet } from '@eschool/client/reporting';
import { formatShort } from '@eschool/clients-core/format-date';
import { formatNumber } from '@eschool/clients-core/format-number';
import { shortName } from '@eschool/clients-core/names';
import classes from './sheet-table.module.css';

const PERCENT = ['attainment', 'quality', 'sou'] as const;

/** Pupils × subjects × periods in the customary form; preliminary values are quiet, undefined ones are «—». */
export function SheetTable({ sheet }: { sheet: SummarySheet }) {
  const { t, i18n } = useTranslation();
  const totals = new Map(sheet.totals.map((total) => [total.column, total]));
  const lines: { key: string; label: string; show: (total: SheetTotals) => string }[] = [
    ...PERCENT.map((key) => ({
      key,
      label: t(`reports.${key}`),
      show: (total: SheetTotals) => formatNumber(total[key], i18n.language, 1),
    })),
    {
      key: 'averageMark',
      label: t('reports.averageMark'),
      show: (total) => formatNumber(total.averageMark, i18n.language),
    },
  ];
  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('reports.sheet')}
      // What is wider than the window is reached with the arrow keys too.
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={classes.number}>
              №
            </th>
            <th rowSpan={2} scope="col" className={classes.name}>
              {t('school.pupil')}
            </th>
            {subjectsOf(sheet.columns).map((subject) => (
              <th
                key={subject.id}
                colSpan={subject.columns}
                scope="colgroup"
                className={classes.subject}
              >
                <span>{subject.name}</span>
              </th>
            ))}
            <th rowSpan={2} scope="col" className={classes.average}>
              {t('school.average')}
            </th>
          </tr>
          <tr>
            {sheet.columns.map((column, index) => (
              <th key={index} scope="col" className={classes.period} data-edge={edge(sheet, index)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.studentId}>
              <td className={classes.number}>{row.number}</td>
              <th scope="row" className={classes.name}>
                <span className={classes.fullName}>{row.displayName}</span>
                <span className={classes.shortName} aria-hidden>
                  {shortName(row.displayName)}
                </span>
                {row.leftOn && (
                  <span className={classes.left}>
                    {t('reports.left', { on: formatShort(row.leftOn, i18n.language) })}
                  </span>
                )}
              </th>
              {row.cells.map((cell, index) => (
                <td
                  key={index}
                  className={classes.mark}
                  data-entry={cell ?? undefined}
                  data-preliminary={row.preliminary[index] || undefined}
                  data-edge={edge(sheet, index)}
                  title={row.preliminary[index] ? t('reports.preliminary') : undefined}
                >
                  {cell ?? '—'}
                </td>
              ))}
              <td className={classes.average}>{formatNumber(row.average, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {lines.map((line) => (
            <tr key={line.key}>
              <td className={classes.number} />
              <th scope="row" className={classes.name}>
                {line.label}
              </th>
              {sheet.columns.map((_, index) => {
                const total = totals.get(index);
                return (
                  <td key={index} className={classes.total} data-edge={edge(sheet, index)}>
                    {total ? line.show(total) : '—'}
                  </td>
                );
              })}
              <td className={classes.average}>{line.show(sheet.classTotals)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

/** The last period of a subject carries a stronger line. */
function edge(sheet: SummarySheet, index: number): true | undefined {
  return sheet.columns[index]?.subjectId !== sheet.columns[index + 1]?.subjectId || undefined;
}

function subjectsOf(columns: SheetColumn[]): { id: string; name: string; columns: number }[] {
  const subjects: { id: string; name: string; columns: number }[] = [];
  for (const column of columns) {
    const last = subjects.at(-1);
    if (last?.id === column.subjectId) last.columns += 1;
    else subjects.push({ id: column.subjectId, name: column.subjectName, columns: 1 });
  }
  return subjects;
}
