import type { CellResult } from '@eschool/client/journal';
import { mayRetry, messageOf, pointedCells, sameEntry } from './requests';
import type { PendingValue, Slot } from './slot';
import { currentValue } from './slot';

/** What becomes of a value that the service answered. */
export function accept(slot: Slot, sent: PendingValue, result: CellResult): void {
  const { kind } = slot.address;
  const overtaken = slot.pending !== sent;
  const current = currentValue(kind, result.current);
  const alreadyMine =
    result.status === 'CONFLICT' && sameEntry(kind, current?.value ?? null, sent.value);
  if (result.status === 'SAVED' || alreadyMine) {
    const version = result.status === 'SAVED' ? result.version : current?.version;
    slot.server = sent.value && version !== undefined ? { value: sent.value, version } : null;
    if (overtaken && slot.pending) slot.pending.baseVersion = version ?? null;
    else slot.pending = undefined;
  } else if (result.status === 'CONFLICT') {
    slot.server = current;
    const pending = slot.pending ?? sent;
    slot.pending = { ...pending, state: 'conflict', current: result.current };
  } else {
    refuse(slot, result.message ?? result.code ?? '');
  }
}

export function refuse(slot: Slot, message: string): void {
  if (slot.pending) slot.pending = { ...slot.pending, state: 'refused', message };
}

/**
 * What becomes of a batch without an answer: everything waits again, unless the failure is final. Then only the cells
 * that it points at are refused, or all when it points at none; these are returned.
 */
export function fail(slots: Slot[], sent: PendingValue[], failure: unknown): Slot[] {
  for (const pending of sent) if (pending.state === 'sending') pending.state = 'queued';
  if (mayRetry(failure)) return [];
  const pointed = pointedCells(failure);
  return slots.filter((slot, index) => {
    const message = pointed.get(index) ?? (pointed.size ? undefined : messageOf(failure));
    if (message === undefined || slot.pending !== sent[index]) return false;
    refuse(slot, message);
    return true;
  });
}
