import { Observable } from '@eschool/clients-core/observable';

/** How much of a person's work has not reached the service yet, over all open journals. */
export type SavingState = {
  /** Changes waiting to be sent or being sent. */
  pending: number;
  /** Changes the service refused or that met someone else's value: they wait for a decision. */
  attention: number;
  /** The service was not reached on the last try. */
  offline: boolean;
  /** Something was saved since the page was opened. */
  saved: boolean;
};

const parts = new Map<string, Omit<SavingState, 'saved'>>();
let everSaved = false;

export const savingState = new Observable<SavingState>({
  pending: 0,
  attention: 0,
  offline: false,
  saved: false,
});

/** Reports the state of one queue; `undefined` forgets it. */
export function reportSaving(
  queue: string,
  state: Omit<SavingState, 'saved'> | undefined,
  saved = false,
): void {
  if (state) parts.set(queue, state);
  else parts.delete(queue);
  everSaved ||= saved;
  let pending = 0;
  let attention = 0;
  let offline = false;
  for (const part of parts.values()) {
    pending += part.pending;
    attention += part.attention;
    offline ||= part.offline;
  }
  savingState.set({ pending, attention, offline, saved: everSaved });
}
