import type { JournalGrid, Lesson, StudentAverage, Work } from '@eschool/client/journal';
import type { StoredQueue } from './queue-storage';
import type { JournalTransport } from './send-queue';
import { SendQueue } from './send-queue';
import type { Slot, SlotAddress, SlotValue } from './slot';
import { shownValue } from './slot';
import { Slots } from './slots';

export type SyncSummary = {
  pending: number;
  attention: number;
  offline: boolean;
};

export type SyncListener = {
  slotChanged?(address: SlotAddress, byOther: boolean): void;
  averagesChanged?(averages: StudentAverage[]): void;
  workCreated?(work: Work): void;
  summaryChanged?(summary: SyncSummary, saved: boolean): void;
};

type SyncOptions = {
  transport: JournalTransport;
  persist: (queue: Omit<StoredQueue, 'role'>) => void;
};

/** How long keystrokes are gathered into one request. */
const GATHER_MS = 150;

/**
 * Brings the teacher's values of one journal to the service in the background: gathers them into batches,
 * keeps them through a lost connection, and says for each what became of it.
 */
export class JournalSync {
  private readonly listeners = new Set<SyncListener>();
  private readonly persist: SyncOptions['persist'];
  private readonly slots: Slots;
  private readonly queue: SendQueue;

  constructor({ transport, persist }: SyncOptions) {
    this.persist = persist;
    this.slots = new Slots((address, byOther) =>
      this.tell((listener) => listener.slotChanged?.(address, byOther)),
    );
    this.queue = new SendQueue({
      slots: this.slots,
      transport,
      listener: {
        settled: ({ address }) => this.tell((listener) => listener.slotChanged?.(address, false)),
        averagesChanged: (averages) =>
          this.tell((listener) => listener.averagesChanged?.(averages)),
        workCreated: (work) => this.tell((listener) => listener.workCreated?.(work)),
        roundEnded: (reached) => this.changed(reached),
      },
    });
  }

  subscribe(listener: SyncListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  slot(address: SlotAddress): Slot | undefined {
    return this.slots.get(address);
  }

  value(address: SlotAddress): SlotValue | null {
    return shownValue(this.slot(address));
  }

  get summary(): SyncSummary {
    return { ...this.slots.count(), offline: this.queue.offline };
  }

  /** Takes in what the service holds; values on their way are left as they are. */
  load(grid: Pick<JournalGrid, 'marks' | 'attendance' | 'lessons'>, first: boolean): void {
    this.slots.load(grid, first);
  }

  /** Takes in the presence of one lesson, for views that show no marks. */
  loadPresence(lesson: Pick<Lesson, 'id' | 'students'>): void {
    this.slots.loadPresence(lesson);
  }

  /** Puts a value (null clears) and sends it soon; returns what was shown before. */
  edit(address: SlotAddress, value: SlotValue | null): SlotValue | null {
    const { before, put } = this.slots.edit(address, value);
    if (put) {
      this.changed();
      this.queue.schedule(GATHER_MS);
    }
    return before;
  }

  /** Settles a conflict or a refusal: `mine` sends the own value again over the current one, `theirs` gives it up. */
  settle(address: SlotAddress, choice: 'mine' | 'theirs'): void {
    if (!this.slots.settle(address, choice)) return;
    if (choice === 'mine') this.queue.schedule(0);
    this.changed();
  }

  /** Takes back the changes that an earlier page left unsent. */
  restore(queue: StoredQueue): void {
    this.queue.restoreKeys(queue.workKeys);
    this.slots.restore(queue.changes);
    this.changed();
    this.queue.schedule(0);
  }

  /** Sends what waits without waiting longer: the connection is back or the person asked. */
  retryNow(): void {
    this.queue.schedule(0);
  }

  stop(): void {
    this.queue.stop();
  }

  private tell(news: (listener: SyncListener) => void): void {
    for (const listener of this.listeners) news(listener);
  }

  private changed(saved = false): void {
    this.persist({ changes: this.slots.unconfirmed(), workKeys: this.queue.keysOfWorks });
    const { summary } = this;
    this.tell((listener) => listener.summaryChanged?.(summary, saved));
  }
}
