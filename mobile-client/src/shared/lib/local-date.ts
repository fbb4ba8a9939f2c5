import { dateFormat } from '@/shared/lib/date-format';

/**
 * Calendar dates without a time zone, as the contract sends them: `2026-11-21`.
 * They are counted as whole days and never parsed by JS Date, which would shift them by a zone.
 */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

function days(date: LocalDate): number {
  const match = PATTERN.exec(date);
  if (!match) throw new RangeError(`Not a calendar date: ${date}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS;
}

function fromDays(count: number): LocalDate {
  return new Date(count * DAY_MS).toISOString().slice(0, 10);
}

export function isLocalDate(text: string | undefined): text is LocalDate {
  return text !== undefined && PATTERN.test(text) && fromDays(days(text)) === text;
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return fromDays(days(date) + count);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return days(to) - days(from);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(date: LocalDate): number {
  return ((((days(date) + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** The calendar date at this instant where the school stands. */
export function dateIn(timeZone: string | undefined, instant: number): LocalDate {
  const parts = zoned(timeZone, instant, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`;
}

/** The wall-clock time at this instant where the school stands, `08:30`. */
export function timeIn(timeZone: string | undefined, instant: number): string {
  const parts = zoned(timeZone, instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour ?? ''}:${parts.minute ?? ''}`;
}

function zoned(
  timeZone: string | undefined,
  instant: number,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = dateFormat('en-GB', { ...options, timeZone, calendar: 'gregory' });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

export type DateStyle = 'weekdayAndDay' | 'longWeekdayAndDay' | 'day' | 'shortDay' | 'shortWeekday';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  weekdayAndDay: { weekday: 'short', day: 'numeric', month: 'long' },
  longWeekdayAndDay: { weekday: 'long', day: 'numeric', month: 'long' },
  day: { day: 'numeric', month: 'long' },
  shortDay: { day: 'numeric', month: 'short' },
  shortWeekday: { weekday: 'short' },
};

export function formatDate(date: LocalDate, style: DateStyle, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return dateFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(days(date) * DAY_MS);
}

/** «сегодня», «вчера», else «16 нояб.» */
export function formatRecentDay(date: LocalDate, today: LocalDate, language: string): string {
  const away = daysBetween(today, date);
  return Math.abs(away) <= 1
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day')
    : formatDate(date, 'shortDay', language);
}

/** «16–22 ноября» */
export function formatDateRange(from: LocalDate, to: LocalDate, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return dateFormat(locale, { ...STYLES.day, timeZone: 'UTC' }).formatRange(
    days(from) * DAY_MS,
    days(to) * DAY_MS,
  );
}

export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8));
}
