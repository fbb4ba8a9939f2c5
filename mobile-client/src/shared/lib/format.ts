import { dateFormat, localeOf } from '@eschool/clients-core/date-format';
import { dateIn, timeIn } from '@eschool/clients-core/local-date';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** «5 минут назад», «вчера», «3 дня назад»; undefined for less than a minute. */
export function timeAgo(from: number, now: number, language: string): string | undefined {
  const passed = now - from;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (passed < MINUTE) return undefined;
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return words.format(-Math.floor(passed / HOUR), 'hour');
  return words.format(-Math.floor(passed / DAY), 'day');
}

/** The time of today, or the date with the time of another day: «14:05», «20 ноября, 14:05». */
export function moment(at: number, now: number, language: string): string {
  const time = timeIn(undefined, at);
  if (dateIn(undefined, at) === dateIn(undefined, now)) return time;
  const day = dateFormat(localeOf(language), { day: 'numeric', month: 'long' }).format(at);
  return `${day}, ${time}`;
}
