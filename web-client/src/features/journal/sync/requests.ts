import type { AttendanceChange, AttendanceCode, MarkChange } from '@eschool/client/journal';
import { ProblemError } from '@eschool/clients-core/problem-error';
import type { AttendanceValue, MarkValue } from './cell-values';
import { pendingOf } from './slot';
import type { Slot, SlotKind, SlotValue } from './slot';

/** After a lost answer the service may already hold what we sent: then it is no conflict. */
export function sameEntry(kind: SlotKind, a: SlotValue | null, b: SlotValue | null): boolean {
  if (a === null || b === null) return a === b;
  return kind === 'mark'
    ? (a as MarkValue).entry === (b as MarkValue).entry
    : (a as AttendanceValue).code === (b as AttendanceValue).code;
}

export function markChangeOf(slot: Slot): MarkChange {
  const { workId, studentId } = slot.address;
  if (!workId) throw new Error('a mark is sent only when its work is known');
  const pending = pendingOf(slot);
  const value = pending.value as MarkValue | null;
  const held = slot.server?.value as MarkValue | undefined;
  const comment = value?.comment ?? (value && held?.comment ? '' : undefined);
  return {
    workId,
    studentId,
    entry: value?.entry ?? null,
    version: pending.baseVersion,
    ...(value ? { madeUp: Boolean(value.madeUp) } : {}),
    ...(comment === undefined ? {} : { comment }),
    ...(value?.dueOn ? { dueOn: value.dueOn } : {}),
  };
}

export function attendanceChangeOf(slot: Slot): AttendanceChange {
  const { lessonId, studentId } = slot.address;
  const pending = pendingOf(slot);
  const value = pending.value as AttendanceValue | null;
  return {
    lessonId,
    studentId,
    // A cell may hold a code this client does not know yet; it is sent back as it came.
    code: (value?.code as AttendanceCode | undefined) ?? null,
    version: pending.baseVersion,
    ...(value?.minutesLate ? { minutesLate: value.minutesLate } : {}),
  };
}

export function mayRetry(failure: unknown): boolean {
  return failure instanceof ProblemError && (failure.temporary || failure.status === 401);
}

export function messageOf(failure: unknown): string {
  if (failure instanceof ProblemError) return failure.detail ?? failure.message;
  return failure instanceof Error ? failure.message : String(failure);
}

/** The cells of a batch that a problem document points at, with what is wrong with each. */
export function pointedCells(failure: unknown): Map<number, string> {
  const pointed = new Map<number, string>();
  if (failure instanceof ProblemError) {
    for (const field of failure.errors) {
      const index = /^\/\w+\/(\d+)/.exec(field.pointer)?.[1];
      if (index !== undefined) pointed.set(Number(index), field.message);
    }
  }
  return pointed;
}
