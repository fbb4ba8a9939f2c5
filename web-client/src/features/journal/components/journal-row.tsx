import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@eschool/clients-core/format-number';
import { shortName } from '@eschool/clients-core/names';
import { useObservable } from '@eschool/clients-core/observable';
import type { GridColumn } from '../grid/grid-columns';
import type { GridModel } from '../grid/grid-model';
import { JournalCell } from './journal-cell';
import cell from './journal-cell.module.css';
import classes from './journal-grid.module.css';

type Props = {
  model: GridModel;
  row: number;
  columns: GridColumn[];
};

/** One pupil's line; a key pressed in it renders one cell, not the line. */
export const JournalRow = memo(function JournalRow({ model, row, columns }: Props) {
  const student = model.student(row);
  return (
    <tr data-row={row}>
      <td className={classes.number}>{student.number}</td>
      <th scope="row" className={classes.name} title={student.displayName}>
        <span className={classes.fullName}>{student.displayName}</span>
        <span className={classes.shortName} aria-hidden>
          {shortName(student.displayName)}
        </span>
      </th>
      {columns.map((column, index) => (
        <JournalCell
          key={index}
          model={model}
          row={row}
          column={index}
          first={column.first}
          last={column.last}
        />
      ))}
      <TermCells model={model} studentId={student.id} termMark={student.termMark} />
    </tr>
  );
});

type TermProps = {
  model: GridModel;
  studentId: string;
  termMark: string | undefined;
};

/** The average over the shown days and the term mark, kept apart so that a saved mark renders only them. */
function TermCells({ model, studentId, termMark }: TermProps) {
  const { t, i18n } = useTranslation();
  const { average, suggested, markCount } = useObservable(model.average(studentId));
  return (
    <>
      <td
        className={classes.average}
        title={markCount ? t('grid.markCount', { count: markCount }) : undefined}
      >
        {formatNumber(average, i18n.language)}
      </td>
      <td className={classes.term}>
        {termMark ? (
          <span className={cell.mark} data-entry={termMark}>
            {termMark}
          </span>
        ) : (
          suggested && (
            <span className={classes.suggested} title={t('grid.suggested')}>
              {suggested}
            </span>
          )
        )}
      </td>
    </>
  );
}
