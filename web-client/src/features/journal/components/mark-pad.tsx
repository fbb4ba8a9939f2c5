import { useTranslation } from 'react-i18next';
import type { GridModel } from '../grid/grid-model';
import type { GridCommand } from '../grid/keyboard';
import { attendanceLetter, DEBT } from '../sync/cell-values';
import classes from './mark-pad.module.css';

const MARKS = ['5', '4', '3', '2', DEBT];
const CODES = ['ABSENT', 'ILL', 'EXCUSED', 'LATE'] as const;

/** Keys for fingers: on a phone or a tablet there is no keyboard to type marks with. */
export function MarkPad({ model, marked }: { model: GridModel; marked: boolean }) {
  const { t } = useTranslation();
  const run = (command: GridCommand) => () => {
    model.run(command);
    if (command.type !== 'next' && !model.question.get()) model.run({ type: 'next', step: 1 });
  };
  return (
    <div className={classes.pad} role="toolbar" aria-label={t('pad.label')} data-print="hide">
      {(marked ? MARKS : []).map((entry) => (
        <button
          key={entry}
          type="button"
          onClick={run({ type: 'mark', entry })}
          aria-label={entry === DEBT ? t('marks.debt') : entry}
        >
          {entry === DEBT ? '•' : entry}
        </button>
      ))}
      {CODES.map((code) => (
        <button
          key={code}
          type="button"
          onClick={run({ type: 'attendance', code })}
          aria-label={t(`attendance.${code}`)}
        >
          {attendanceLetter(code)}
        </button>
      ))}
      <button type="button" onClick={run({ type: 'clear' })} aria-label={t('pad.clear')}>
        ⌫
      </button>
      <button type="button" onClick={run({ type: 'next', step: 1 })} aria-label={t('pad.next')}>
        ↓
      </button>
    </div>
  );
}
