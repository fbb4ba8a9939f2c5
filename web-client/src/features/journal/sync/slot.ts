import type { CellResult } from '@eschool/client/journal';
import type { AttendanceValue, MarkValue } from './cell-values';
import { sameAttendance, sameMark } from './cell-values';

export type SlotKind = 'mark' | 'attendance';
export type SlotValue = MarkValue | AttendanceValue;

/** Where a value lives: a work (or a lesson that has no work yet) or a lesson's presence, and the pupil. */
export type SlotAddress = {
  kind: SlotKind;
  lessonId: string;
  workId?: string | undefined;
  studentId: string;
};

/** A value the teacher wants and the service has not confirmed. */
export type PendingValue = {
  value: SlotValue | null;
  /** The version the teacher saw; null when the cell was empty. */
  baseVersion: number | null;
  state: 'queued' | 'sending' | 'conflict' | 'refused';
  message?: string | undefined;
  current?: CellResult['current'];
};

/** One value with what the service holds and what is on its way there. */
export type Slot = {
  address: SlotAddress;
  server: { value: SlotValue; version: number } | null;
  late: boolean;
  corrected: boolean;
  pending: PendingValue | undefined;
};

/** The value of a slot that was chosen because it waits. */
export function pendingOf({ address, pending }: Slot): PendingValue {
  if (!pending) throw new Error(`nothing waits in ${slotKey(address)}`);
  return pending;
}

export function slotKey(address: SlotAddress): string {
  const place = address.kind === 'attendance' ? 'a' : (address.workId ?? `new:${address.lessonId}`);
  return address.kind === 'attendance'
    ? `a|${address.lessonId}|${address.studentId}`
    : `m|${place}|${address.studentId}`;
}

export function sameValue(kind: SlotKind, a: SlotValue | null, b: SlotValue | null): boolean {
  return kind === 'mark'
    ? sameMark(a as MarkValue | null, b as MarkValue | null)
    : sameAttendance(a as AttendanceValue | null, b as AttendanceValue | null);
}

/** The value to show: the teacher's own until it is settled. */
export function shownValue(slot: Slot | undefined): SlotValue | null {
  if (!slot) return null;
  return slot.pending ? slot.pending.value : (slot.server?.value ?? null);
}

/** What the service says it holds, after a conflict. */
export function currentValue(kind: SlotKind, current: CellResult['current']): Slot['server'] {
  if (!current || typeof current.version !== 'number') return null;
  if (kind === 'mark') {
    return current.entry ? { value: { entry: current.entry }, version: current.version } : null;
  }
  return current.code ? { value: { code: current.code }, version: current.version } : null;
}
