import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AbsenceQuestion } from '../grid/cell-view';
import type { GridModel } from '../grid/grid-model';
import { attendanceLetter, entryText } from '../sync/cell-values';
import { CellWindow } from './cell-window';
import classes from './cell-window.module.css';

type Props = {
  model: GridModel;
  question: AbsenceQuestion;
  /** Brings the keyboard back to the squares. */
  onDone: () => void;
};

/** A pupil who has a mark is entered as away: the work was made up, or one of the two is wrong. */
export function AbsenceWindow({ model, question, onDone }: Props) {
  const { t } = useTranslation();
  const { place, code, squares, entries } = question;
  const letter = attendanceLetter(code);
  const marks = entries.map(entryText).join('/');
  const several = squares.length > 1;
  const answer = (choice?: 'made-up' | 'removed') => {
    model.answer(choice);
    onDone();
  };
  return (
    <CellWindow place={place} label={t('absence.title')} onClose={() => answer()} takesFocus>
      <h2>{t('absence.title')}</h2>
      <p>
        {several
          ? t('absence.several', { count: squares.length, letter })
          : t('absence.one', { marks, letter })}
      </p>
      <div className={classes.choices}>
        <Button size="xs" onClick={() => answer('made-up')}>
          {several ? t('absence.madeUpSeveral') : t('absence.madeUp', { marks })}
        </Button>
        <Button size="xs" variant="default" onClick={() => answer('removed')}>
          {several ? t('absence.removeSeveral') : t('absence.remove', { marks })}
        </Button>
      </div>
    </CellWindow>
  );
}
