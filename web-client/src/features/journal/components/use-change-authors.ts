import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ValueChange } from '@eschool/client/journal';
import { historyQuery } from '../api/journal-queries';
import type { JournalPath } from '../api/journal-path';
import type { GridModel } from '../grid/grid-model';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress } from '../sync/slot';

/** Changes of one refresh are asked for together, one request for a lesson. */
const GATHER_MS = 50;

/** Looks up who made the changes that came from elsewhere; without an answer they stay marked without a name. */
export function useChangeAuthors(
  { schoolId, journalId }: JournalPath,
  sync: JournalSync,
  model: GridModel,
): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let waiting: SlotAddress[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const name = async (lessonId: string, addresses: SlotAddress[]) => {
      const history = await queryClient
        .query(historyQuery({ schoolId, journalId }, { lessonId }))
        .catch(() => []);
      for (const address of addresses) {
        const newest = history.find((change) => isOf(change, address));
        if (newest) model.nameChange(address, { name: newest.by.displayName, at: newest.at });
      }
    };
    const ask = () => {
      const lessons = new Map<string, SlotAddress[]>();
      for (const address of waiting) {
        lessons.set(address.lessonId, [...(lessons.get(address.lessonId) ?? []), address]);
      }
      waiting = [];
      for (const [lessonId, addresses] of lessons) void name(lessonId, addresses);
    };
    const unsubscribe = sync.subscribe({
      slotChanged: (address, byOther) => {
        if (!byOther) return;
        waiting.push(address);
        clearTimeout(timer);
        timer = setTimeout(ask, GATHER_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [queryClient, schoolId, journalId, sync, model]);
}

/** The history comes newest first. */
function isOf(change: ValueChange, { kind, workId, studentId }: SlotAddress): boolean {
  if (change.studentId !== studentId) return false;
  return kind === 'mark'
    ? change.kind === 'MARK' && change.workId === workId
    : change.kind === 'ATTENDANCE';
}
