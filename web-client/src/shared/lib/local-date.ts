/**
 * Calendar dates as «2026-11-21» strings. They have no time zone, so they never pass through Date parsing;
 * Date is used only in UTC as a counter of days.
 */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

export function isLocalDate(text: string | null | undefined): text is string {
  return typeof text === 'string' && PATTERN.test(text) && toText(toDays(text)) === text;
}

export function partsOf(date: string): DateParts {
  const match = PATTERN.exec(date);
  if (!match) throw new RangeError(`not a local date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function toDays(date: string): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function toText(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: string, count: number): string {
  return toText(toDays(date) + count);
}

/** Days from one date to another; positive when the second is later. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** Today where the person sits. */
export function localToday(now: Date = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The clock where the person sits, as «08:30». */
export function localClock(now: Date = new Date()): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

function utcDate(date: string): Date {
  return new Date(toDays(date) * DAY_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
      ...options,
      timeZone: 'UTC',
    });
    formatters.set(key, found);
  }
  return found;
}

/** «пн, 7 сентября». */
export function formatDay(date: string, language: string): string {
  return formatter(language, { weekday: 'short', day: 'numeric', month: 'long' }).format(
    utcDate(date),
  );
}

/** «понедельник, 7 сентября». */
export function formatLongDay(date: string, language: string): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    utcDate(date),
  );
}

/** «7 сентября». */
export function formatDayMonth(date: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'long' }).format(utcDate(date));
}

/** «16–22 ноября», «30 ноября – 6 декабря». */
export function formatSpan(from: string, to: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'long' }).formatRange(
    utcDate(from),
    utcDate(to),
  );
}

/** «07.09.2026» for forms and tables. */
export function formatShort(date: string, language: string): string {
  return formatter(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    utcDate(date),
  );
}

/** «пн». */
export function formatWeekday(date: string, language: string): string {
  return formatter(language, { weekday: 'short' }).format(utcDate(date));
}

/** «сентябрь». */
export function formatMonth(date: string, language: string): string {
  return formatter(language, { month: 'long' }).format(utcDate(date));
}

/** «21.11.2026, 10:42» of an instant, in the person's own time zone. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** «08:30» of a local time that may carry seconds. */
export function formatTime(time: string): string {
  return time.slice(0, 5);
}
