import { listWorkTypes } from '@eschool/client/assessment';
import { changeAttendance, changeMarks } from '@eschool/client/journal';
import type { WorkType } from '@eschool/client/journal';
import { actingAs, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { BackgroundWork } from '../../../shared/lib/feature';
import { reportSaving } from '../../../shared/lib/saving-state';
import { createWork } from '../api/create-work';
import { JournalSync } from './journal-sync';
import type { QueueOwner } from './queue-storage';
import { forgetQueues, queuesOf, readQueue, writeQueue } from './queue-storage';

const open = new Map<string, JournalSync>();

/** The work that a mark typed on a bare lesson belongs to: «Ответ на уроке», else the first that is no control. */
export function defaultWorkType(types: WorkType[]): WorkType | undefined {
  return (
    types.find((type) => type.name.trim().toLowerCase() === 'ответ на уроке') ??
    types.find((type) => !type.control) ??
    types[0]
  );
}

/** The one queue of a journal, shared by every view of it; made with what was left unsent. */
export function journalSyncFor(owner: QueueOwner, role: string): JournalSync {
  const key = [owner.account, owner.schoolId, owner.journalId, role].join('|');
  const known = open.get(key);
  if (known) return known;
  const path = { schoolId: owner.schoolId, journalId: owner.journalId };
  const call = { ...service, headers: actingAs(role) };
  let restored = false;
  const sync = new JournalSync({
    transport: {
      changeMarks: (changes) => dataOf(changeMarks({ ...call, path, body: { changes } })),
      changeAttendance: (changes) => dataOf(changeAttendance({ ...call, path, body: { changes } })),
      createWork: async (lessonId, idempotencyKey) => {
        const { schoolId } = owner;
        const types = await dataOf(listWorkTypes({ ...call, path: { schoolId } }));
        const type = defaultWorkType(types.items);
        return createWork(path, lessonId, { workTypeId: type?.id ?? '' }, idempotencyKey, role);
      },
    },
    persist: (queue) => {
      if (restored || queue.changes.length) void writeQueue(owner, { ...queue, role });
    },
  });
  sync.subscribe({
    summaryChanged: (summary, saved) =>
      reportSaving(key, summary.pending || summary.attention ? summary : undefined, saved),
  });
  open.set(key, sync);
  void readQueue(owner).then((queue) => {
    restored = true;
    if (queue && queue.role === role) sync.restore(queue);
  });
  return sync;
}

/** Sends what an earlier visit left unsent, whichever journals it was in. */
async function resumeQueues(account: string): Promise<void> {
  for (const { owner, role } of await queuesOf(account)) journalSyncFor(owner, role);
}

function retryAll(): void {
  for (const sync of open.values()) sync.retryNow();
}

/** Ends all queues and destroys what they left on this computer. */
async function discardQueues(account: string): Promise<void> {
  for (const [key, sync] of open) {
    sync.stop();
    reportSaving(key, undefined);
  }
  open.clear();
  await forgetQueues(account);
}

/** Cells that the service has not confirmed yet, of all journals. */
export const unsentCells: BackgroundWork = {
  resume: resumeQueues,
  sendNow: retryAll,
  discard: discardQueues,
};
