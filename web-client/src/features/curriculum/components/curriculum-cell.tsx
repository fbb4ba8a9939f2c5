import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurriculumLine } from '@eschool/client/curriculum';
import type { Subject } from '@eschool/client/school';
import { hoursText } from './curriculum-rows';
import type { Unsaved } from './use-curriculum-cells';
import classes from './curriculum.module.css';

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Props = {
  subject: Subject;
  grade: number;
  line: CurriculumLine | undefined;
  unsaved: Unsaved | undefined;
  /** Where Tab enters the table. */
  reachable: boolean;
  /** The element that tells the reason of a refusal. */
  reasonId: string;
  onFocus: () => void;
  onMove: (rows: number, columns: number) => void;
  onEnter: (text: string) => void;
  onDiscard: () => void;
  onOtherPart: () => void;
};

/** The hours of a subject in a grade, to be changed in place; saved when it is left. */
export function CurriculumCell(props: Props) {
  const { subject, grade, line, unsaved, reachable, reasonId } = props;
  const { onFocus, onMove, onEnter, onDiscard, onOtherPart } = props;
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState<string>();
  // Beside the state: a key that saves also moves the focus away, before anything is rendered anew.
  const typed = useRef<string>(undefined);
  const stored = line ? hoursText(line.weeklyHours, i18n.language) : '';
  const shown = unsaved?.text ?? stored;
  const refused = unsaved?.reason !== undefined;
  const ofSchool = line?.part === 'SCHOOL';

  const type = (text: string | undefined) => {
    typed.current = text;
    setDraft(text);
  };
  const take = (text: string) => {
    type(undefined);
    if (text.trim() !== shown.trim() || refused) onEnter(text);
  };
  const leave = () => {
    if (typed.current !== undefined) take(typed.current);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    const done = () => event.preventDefault();
    if (move) {
      done();
      leave();
      onMove(...move);
    } else if (event.key === 'Enter') {
      done();
      // A refused value that stands there untouched is sent once more.
      if (refused && typed.current === undefined) onEnter(shown);
      else leave();
      onMove(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Delete') {
      done();
      take('');
    } else if (event.key === 'Escape') {
      done();
      type(undefined);
      if (refused) onDiscard();
    } else if (event.key === ' ') {
      done();
      if (typed.current === undefined) onOtherPart();
    } else if (
      typed.current === undefined &&
      (event.key.length === 1 || event.key === 'Backspace')
    ) {
      // The first key replaces what stands there, wherever a click has put the caret.
      event.currentTarget.select();
    }
  };
  return (
    <td
      className={classes.cell}
      data-state={refused ? 'refused' : unsaved ? 'saving' : undefined}
      data-school={ofSchool || undefined}
    >
      <input
        className={classes.input}
        inputMode="decimal"
        autoComplete="off"
        maxLength={10}
        aria-label={t(ofSchool ? 'curriculum.cellOfSchool' : 'curriculum.cell', {
          subject: subject.name,
          grade,
        })}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? reasonId : undefined}
        title={unsaved?.reason}
        tabIndex={reachable ? 0 : -1}
        value={draft ?? shown}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus();
        }}
        onClick={(event) => {
          if (typed.current === undefined) event.currentTarget.select();
        }}
        onBlur={leave}
        onKeyDown={press}
      />
    </td>
  );
}
