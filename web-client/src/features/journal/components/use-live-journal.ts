import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Gather } from '@eschool/clients-core/gather';
import type { LiveNews } from '@eschool/client/live';
import { useNews } from '../../../shared/lib/live';
import { useSession } from '../../../shared/lib/session';

/** Whoever types thirty marks in a row changes the same page thirty times. */
const QUIET_MS = 1_500;
const LATEST_MS = 10_000;

const ABOUT_LESSONS = new Set([
  'LESSON',
  'LESSON_RECORD',
  'WORK',
  'HOMEWORK',
  'MARK',
  'ATTENDANCE',
]);

/** Looks again at what somebody else has changed on the open pages of the journal and the day. */
export function useLiveJournal(): void {
  const queryClient = useQueryClient();
  const { schoolId } = useSession();
  const stale = useMemo(
    () =>
      new Gather<string>(
        (keys) => {
          for (const key of keys) {
            void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
          }
        },
        QUIET_MS,
        LATEST_MS,
      ),
    [queryClient],
  );
  useEffect(() => () => stale.drop(), [stale]);
  useNews((news) => {
    for (const key of staleKeys(schoolId, news)) stale.add(JSON.stringify(key));
  });
}

/** The answers that show a part of what has changed, by the beginnings of their keys. */
export function staleKeys(schoolId: string, { complete, changes }: LiveNews): QueryKey[] {
  const everything = [
    ['teaching-day', schoolId],
    ['journal-grid', schoolId],
    ['lesson', schoolId],
  ];
  if (!complete) return everything;
  const keys: QueryKey[] = [];
  for (const { kind, journalId, lessonId } of changes) {
    if (kind === 'TERM' || kind === 'HOLIDAY') return everything;
    if (ABOUT_LESSONS.has(kind)) keys.push(['teaching-day', schoolId]);
    if (journalId) keys.push(['journal-grid', schoolId, journalId]);
    if (journalId && lessonId) keys.push(['lesson', schoolId, journalId, lessonId]);
  }
  return keys;
}
