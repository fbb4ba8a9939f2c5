import type { AttendanceCell, MarkCell } from '@eschool/client/journal';

/** What a teacher can put into a cell for a work. */
export type MarkValue = {
  entry: string;
  madeUp?: boolean | undefined;
  comment?: string | undefined;
  dueOn?: string | undefined;
};

/** What a teacher can put into a cell for presence at a lesson. */
export type AttendanceValue = {
  code: string;
  minutesLate?: number | undefined;
};

/** A promised work: no mark yet, never counted. */
export const DEBT = 'DEBT';

/** Absences that keep a mark out of the cell unless the work was made up. */
const AWAY = new Set(['ABSENT', 'UNEXCUSED', 'EXCUSED', 'ILL']);

export function isAway(code: string | undefined): boolean {
  return code !== undefined && AWAY.has(code);
}

/** Codes in the order in which a click on a pupil's presence goes through them. */
export const ATTENDANCE_CYCLE = ['ABSENT', 'ILL', 'EXCUSED', 'UNEXCUSED', 'LATE', 'EXEMPT'];

/** The letters of the paper journal. */
const LETTERS: Record<string, string> = {
  ABSENT: 'н',
  UNEXCUSED: 'нп',
  EXCUSED: 'у',
  ILL: 'б',
  LATE: 'о',
  EXEMPT: 'осв',
};

export function attendanceLetter(code: string): string {
  return LETTERS[code] ?? code.toLowerCase();
}

export function entryText(entry: string): string {
  return entry === DEBT ? '•' : entry;
}

export function markValueOf(cell: MarkCell): MarkValue {
  return {
    entry: cell.entry,
    madeUp: cell.madeUp || undefined,
    comment: cell.comment ?? undefined,
    dueOn: cell.dueOn ?? undefined,
  };
}

export function attendanceValueOf(cell: AttendanceCell): AttendanceValue {
  return { code: cell.code, minutesLate: cell.minutesLate ?? undefined };
}

export function sameMark(a: MarkValue | null, b: MarkValue | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.entry === b.entry &&
    Boolean(a.madeUp) === Boolean(b.madeUp) &&
    (a.comment ?? '') === (b.comment ?? '') &&
    (a.dueOn ?? '') === (b.dueOn ?? '')
  );
}

export function sameAttendance(a: AttendanceValue | null, b: AttendanceValue | null): boolean {
  if (a === null || b === null) return a === b;
  return a.code === b.code && (a.minutesLate ?? 0) === (b.minutesLate ?? 0);
}
