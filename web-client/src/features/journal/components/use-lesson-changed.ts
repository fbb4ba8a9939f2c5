import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Lesson } from '@eschool/client/journal';
import { useSession } from '../../../shared/lib/session';

/** After a lesson's record changed, every view that shows a part of it looks again. */
export function useLessonChanged({ id, journalId }: Pick<Lesson, 'id' | 'journalId'>): () => void {
  const queryClient = useQueryClient();
  const { schoolId } = useSession();
  return useCallback(() => {
    const stale = [
      ['lesson', schoolId, journalId, id],
      ['journal-grid', schoolId, journalId],
      ['teaching-day', schoolId],
    ];
    for (const queryKey of stale) void queryClient.invalidateQueries({ queryKey });
  }, [queryClient, schoolId, journalId, id]);
}
