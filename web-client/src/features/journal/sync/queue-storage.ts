import { createStore, del, delMany, entries, get, set } from 'idb-keyval';
import type { AttendanceValue, MarkValue } from './cell-values';

/** A change that the service has not confirmed, as it lies on the disk. */
export type StoredChange = {
  kind: 'mark' | 'attendance';
  lessonId: string;
  /** Absent while the lesson has no work yet. */
  workId?: string | undefined;
  studentId: string;
  value: MarkValue | AttendanceValue | null;
  baseVersion: number | null;
};

export type StoredQueue = {
  role: string;
  changes: StoredChange[];
  /** Idempotency keys of works that are being created, by lesson. */
  workKeys: Record<string, string>;
};

export type QueueOwner = {
  account: string;
  schoolId: string;
  journalId: string;
};

const store = createStore('eschool-journal', 'queue');

const keyOf = (owner: QueueOwner) => `${owner.account}|${owner.schoolId}|${owner.journalId}`;

export async function readQueue(owner: QueueOwner): Promise<StoredQueue | undefined> {
  return get<StoredQueue>(keyOf(owner), store).catch(() => undefined);
}

/** Keeps the unsent changes; without a usable disk they live as long as the page. */
export async function writeQueue(owner: QueueOwner, queue: StoredQueue): Promise<void> {
  const written = queue.changes.length ? set(keyOf(owner), queue, store) : del(keyOf(owner), store);
  await written.catch(() => undefined);
}

/** Unsent queues of an account, for sending them after the browser was closed. */
export async function queuesOf(account: string): Promise<{ owner: QueueOwner; role: string }[]> {
  const all = await entries<string, StoredQueue>(store).catch(() => []);
  return all.flatMap(([key, queue]) => {
    const [who, schoolId, journalId] = key.split('|');
    return who === account && schoolId && journalId
      ? [{ owner: { account, schoolId, journalId }, role: queue.role }]
      : [];
  });
}

/** Destroys what an account left on this computer. */
export async function forgetQueues(account: string): Promise<void> {
  const owned = await queuesOf(account);
  await delMany(
    owned.map(({ owner }) => keyOf(owner)),
    store,
  ).catch(() => undefined);
}
