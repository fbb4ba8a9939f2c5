import { useTranslation } from 'react-i18next';
import type { ReportCell, ReportColumn, ReportLine, ReportTable } from '@eschool/client/reporting';
import classes from './report-table.module.css';
import { cellText, columnName } from './report-words';

/** The table of a report: its columns in their groups, its lines, its totals. */
export function ReportTableView({
  table,
  label,
  group,
  total,
  words,
}: {
  table: ReportTable;
  label: string;
  /** The heading over the grouped columns, in the reader's language. */
  group: string;
  /** What a line of totals is called. */
  total: string;
  /** Texts of cells that have another wording in the reader's language. */
  words: Record<string, string>;
}) {
  const { t, i18n } = useTranslation();
  const groups = groupsOf(table.columns);
  const text = (column: ReportColumn, cell: ReportCell) =>
    words[cell.text] ?? cellText(column, cell, i18n.language);
  const cells = (line: ReportLine, first?: string) =>
    table.columns.map((column, index) => {
      const cell = line.cells[index];
      return (
        <td
          key={column.key}
          className={column.kind === 'TEXT' ? classes.text : undefined}
          data-column={column.key}
        >
          {index === 0 && first ? first : cell && text(column, cell)}
        </td>
      );
    });
  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={label}
      // What is wider than the window is reached with the arrow keys too.
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            {groups.map(({ grouped, columns: [column, ...others] }) =>
              grouped ? (
                <th key={column.key} scope="colgroup" colSpan={1 + others.length}>
                  {group}
                </th>
              ) : (
                <th key={column.key} scope="col" rowSpan={2} data-column={column.key}>
                  {columnName(column, t)}
                </th>
              ),
            )}
          </tr>
          <tr>
            {groups
              .filter(({ grouped }) => grouped)
              .flatMap(({ columns }) => columns)
              .map((column) => (
                <th key={column.key} scope="col">
                  {columnName(column, t)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.key}>{cells(line)}</tr>
          ))}
        </tbody>
        {table.totals.length > 0 && (
          <tfoot>
            {table.totals.map((line) => (
              <tr key={line.key}>{cells(line, total)}</tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

type Group = {
  grouped?: string;
  columns: [ReportColumn, ...ReportColumn[]];
};

function groupsOf(columns: ReportColumn[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group && last.grouped === column.group) last.columns.push(column);
    else groups.push({ grouped: column.group, columns: [column] });
  }
  return groups;
}
