import { memo, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@eschool/clients-core/format-date';
import { initials } from '@eschool/clients-core/names';
import type { GridModel } from '../grid/grid-model';
import { attendanceLetter, entryText } from '../sync/cell-values';
import classes from './journal-cell.module.css';

type Props = {
  model: GridModel;
  row: number;
  column: number;
  first: boolean;
  last: boolean;
};

/** One square of the journal; renders only when something in it changed. */
export const JournalCell = memo(function JournalCell({ model, row, column, first, last }: Props) {
  const { t, i18n } = useTranslation();
  const subscribe = useCallback(
    (watcher: () => void) => model.watchCell(row, column, watcher),
    [model, row, column],
  );
  const view = useSyncExternalStore(subscribe, () => model.cell(row, column));
  const { mark, attendance, changedBy } = view;
  const letter = attendance ? attendanceLetter(attendance.code) : undefined;
  const signs = [
    changedBy &&
      t('grid.changedBy', {
        name: changedBy.name,
        at: formatInstant(changedBy.at, i18n.language),
      }),
    mark?.comment && t('grid.signComment'),
    view.late && t('grid.signLate'),
    view.corrected && t('grid.signCorrected'),
  ].filter(Boolean);
  const signed = (mark && letter) || mark?.comment || view.late || view.corrected;
  return (
    <td
      role="gridcell"
      className={classes.cell}
      data-cell={`${row}:${column}`}
      data-first={first || undefined}
      data-last={last || undefined}
      data-signed={signed ? true : undefined}
      data-state={view.state === 'saved' ? undefined : view.state}
      data-active={view.active || undefined}
      data-closed={view.closed}
      data-away={attendance ? true : undefined}
      data-flash={view.flash || undefined}
      aria-readonly={view.closed ? true : undefined}
      aria-selected={view.selected || view.active}
      aria-invalid={view.state === 'conflict' || view.state === 'refused' || undefined}
      aria-busy={view.state === 'saving' || undefined}
      tabIndex={view.active ? 0 : -1}
      title={signs.length ? signs.join(', ') : undefined}
    >
      {mark ? (
        <>
          <Shown refused={view.refused.mark} className={classes.mark} data-entry={mark.entry}>
            {entryText(mark.entry)}
          </Shown>
          {letter && (
            <sup className={classes.above}>
              <Shown refused={view.refused.attendance}>{letter}</Shown>
            </sup>
          )}
        </>
      ) : (
        letter && (
          <Shown refused={view.refused.attendance} className={classes.letter}>
            {letter}
          </Shown>
        )
      )}
      {mark?.comment && <i className={classes.signComment} aria-hidden />}
      {view.late && <i className={classes.signLate} aria-hidden />}
      {view.corrected && <i className={classes.signCorrected} aria-hidden />}
      {view.flash && changedBy && (
        <span className={classes.changedBy} aria-hidden>
          {initials(changedBy.name)}
        </span>
      )}
    </td>
  );
});

type ShownProps = {
  refused: boolean;
  className?: string | undefined;
  'data-entry'?: string;
  children: string;
};

/** A value; struck out when the service refused it, so that it is never taken for the journal's. */
function Shown({ refused, ...value }: ShownProps) {
  return refused ? <s {...value} /> : <span {...value} />;
}
