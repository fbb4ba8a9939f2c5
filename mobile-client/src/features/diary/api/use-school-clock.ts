import { type LocalDate, dateIn, timeIn } from '@eschool/clients-core/local-date';
import { useChild } from '../../../shared/lib/child';
import { useNow } from '../../../shared/lib/use-now';

/** Today and the time of day where the child's school stands. */
export function useSchoolClock(): { today: LocalDate; time: string } {
  const now = useNow();
  const { timeZone } = useChild();
  return { today: dateIn(timeZone, now), time: timeIn(timeZone, now) };
}
