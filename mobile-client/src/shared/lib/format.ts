import { dateFormat } from '@/shared/lib/date-format';
import { dateIn, timeIn } from '@/shared/lib/local-date';

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
  const locale = language === 'en' ? 'en-GB' : language;
  const day = dateFormat(locale, { day: 'numeric', month: 'long' }).format(at);
  return `${day}, ${time}`;
}

/** An average as the journal writes it: two decimals, comma in Russian. */
export function formatAverage(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value);
}

export function formatWeight(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** «Т», «ТИ»: the first letters of the given and the family name for a child's circle. */
export function initials(firstName: string, displayName: string): string {
  const family = displayName.split(' ').find((part) => part !== firstName) ?? '';
  return (firstName.charAt(0) + family.charAt(0)).toLocaleUpperCase();
}
