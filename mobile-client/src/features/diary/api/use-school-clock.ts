import { useChild } from '@/shared/lib/child';
import { dateIn, timeIn, type LocalDate } from '@/shared/lib/local-date';
import { useNow } from '@/shared/lib/use-now';

/** Today and the time of day where the child's school stands. */
export function useSchoolClock(): { today: LocalDate; time: string } {
  const now = useNow();
  const { timeZone } = useChild();
  return { today: dateIn(timeZone, now), time: timeIn(timeZone, now) };
}
