import type { KeyboardEvent } from 'react';
import { memo, useCallback, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonStudent } from '@eschool/client/journal';
import { commandOf } from '../grid/keyboard';
import type { AttendanceValue } from '../sync/cell-values';
import { ATTENDANCE_CYCLE, attendanceLetter } from '../sync/cell-values';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress } from '../sync/slot';
import classes from './presence-list.module.css';

type Props = {
  lessonId: string;
  students: LessonStudent[];
  sync: JournalSync;
  mayEdit: boolean;
};

/** Everyone's presence, one key or one tap for each pupil. */
export function PresenceList({ lessonId, students, sync, mayEdit }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const focus = (index: number) =>
    list.current?.querySelectorAll<HTMLButtonElement>('button')[index]?.focus();
  const onKeyDown = (event: KeyboardEvent, index: number, address: SlotAddress) => {
    const command = commandOf(event.nativeEvent);
    if (!command || event.key === 'Tab' || event.key === 'Enter' || event.key === ' ') return;
    if (command.type === 'move' && command.columns === 0) {
      event.preventDefault();
      focus(Math.min(students.length - 1, Math.max(0, index + command.rows)));
    } else if (command.type === 'attendance' && mayEdit) {
      event.preventDefault();
      sync.edit(address, { code: command.code });
      focus(Math.min(students.length - 1, index + 1));
    } else if (command.type === 'clear' && mayEdit) {
      event.preventDefault();
      sync.edit(address, null);
    }
  };
  return (
    <ul ref={list} className={classes.list} aria-label={t('lesson.presence')}>
      {students.map((student, index) => (
        <PresenceRow
          key={student.id}
          lessonId={lessonId}
          student={student}
          sync={sync}
          mayEdit={mayEdit}
          onKeyDown={(event, address) => onKeyDown(event, index, address)}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  lessonId: string;
  student: LessonStudent;
  sync: JournalSync;
  mayEdit: boolean;
  onKeyDown: (event: KeyboardEvent, address: SlotAddress) => void;
};

const PresenceRow = memo(function PresenceRow({
  lessonId,
  student,
  sync,
  mayEdit,
  onKeyDown,
}: RowProps) {
  const { t } = useTranslation();
  const address: SlotAddress = { kind: 'attendance', lessonId, studentId: student.id };
  const subscribe = useCallback(
    (watcher: () => void) =>
      sync.subscribe({
        slotChanged: (changed) => {
          if (changed.kind === 'attendance' && changed.studentId === student.id) watcher();
        },
      }),
    [sync, student.id],
  );
  useSyncExternalStore(subscribe, () => {
    const value = sync.value(address) as AttendanceValue | null;
    return `${value?.code}|${sync.slot(address)?.pending?.state}`;
  });
  const value = sync.value(address) as AttendanceValue | null;
  const pending = sync.slot(address)?.pending;
  const cycle = () => {
    const next = ATTENDANCE_CYCLE[ATTENDANCE_CYCLE.indexOf(value?.code ?? '') + 1];
    sync.edit(address, next ? { code: next } : null);
  };
  const words = value ? t(`attendance.${value.code}`, { defaultValue: value.code }) : '';
  const unsettled = pending?.state === 'refused' || pending?.state === 'conflict';
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-away={value ? true : undefined}
        data-state={pending?.state}
        aria-disabled={!mayEdit}
        onClick={mayEdit ? cycle : undefined}
        onKeyDown={(event) => onKeyDown(event, address)}
      >
        <span className={classes.number}>{student.number}</span>
        <span className={classes.name}>{student.displayName}</span>
        <span className={classes.words}>{words}</span>
        <span className={classes.letter}>{value ? attendanceLetter(value.code) : ''}</span>
      </button>
      {unsettled && (
        <p className={classes.problem} role="alert">
          {pending.state === 'refused'
            ? pending.message || t('cell.refusedText')
            : t('lesson.presenceConflict', {
                name: pending.current?.changedBy ?? t('cell.someone'),
                value: pending.current?.code
                  ? attendanceLetter(pending.current.code)
                  : t('cell.empty'),
              })}{' '}
          <button type="button" onClick={() => sync.settle(address, 'theirs')}>
            {t('lesson.leaveTheirs')}
          </button>{' '}
          <button type="button" onClick={() => sync.settle(address, 'mine')}>
            {t('lesson.keepMine')}
          </button>
        </p>
      )}
    </li>
  );
});
