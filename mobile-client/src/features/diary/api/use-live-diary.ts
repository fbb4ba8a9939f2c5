import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveNews } from '@eschool/client/live';
import { Gather } from '@eschool/clients-core/gather';
import { LiveStream, keepListening, openStreamOf } from '@eschool/clients-core/live-stream';
import { useApi } from '../../../shared/api/api-context';
import { useChild, type ChildInView } from '../../../shared/lib/child';

/** A teacher enters a whole class in a row. */
const QUIET_MS = 2_000;
const LATEST_MS = 15_000;

/** While the diary is in front, it is read anew when something of the child's has changed. */
export function useLiveDiary(): void {
  const api = useApi();
  const queryClient = useQueryClient();
  const { schoolId, studentId, role } = useChild();
  useEffect(() => {
    const stream = new LiveStream(openStreamOf(api, schoolId, role));
    const stale = new Gather<'diary-week' | 'marks'>(
      (kinds) => {
        for (const kind of kinds) {
          void queryClient.invalidateQueries({ queryKey: [kind, schoolId, studentId] });
        }
      },
      QUIET_MS,
      LATEST_MS,
    );
    const deaf = stream.hear((news) => {
      if (!concerns(news, { studentId })) return;
      stale.add('diary-week');
      stale.add('marks');
    });
    const stop = keepListening(stream);
    return () => {
      stop();
      deaf();
      stale.drop();
    };
  }, [api, queryClient, schoolId, studentId, role]);
}

/** A guardian hears of all the children; the diary is of one. */
export function concerns(
  { complete, changes }: LiveNews,
  { studentId }: Pick<ChildInView, 'studentId'>,
): boolean {
  return !complete || changes.some((change) => (change.studentId ?? studentId) === studentId);
}
