import { dateFormat } from './date-format';

/**
 * Calendar dates without a time zone, as the contract sends them: `2026-11-21`. They are counted as whole days and
 * never parsed by Date, which would shift them by a zone.
 */
export type LocalDate = string;

export type DateParts = { year: number; month: number; day: number };

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @throws RangeError if the text is no date */
export function partsOf(date: LocalDate): DateParts {
  const match = PATTERN.exec(date);
  if (!match) throw new RangeError(`not a calendar date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The beginning of the day in UTC, for formatting in UTC. */
export function utcStart(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function toDays(date: LocalDate): number {
  return utcStart(date) / DAY_MS;
}

function fromDays(days: number): LocalDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

export function isLocalDate(text: string | null | undefined): text is LocalDate {
  return typeof text === 'string' && PATTERN.test(text) && fromDays(toDays(text)) === text;
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return fromDays(toDays(date) + count);
}

/** Days from one date to another; positive when the second is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDays(to) - toDays(from);
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(date: LocalDate): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The calendar date at an instant where the school stands; where the person sits when no zone is given. */
export function dateIn(timeZone: string | undefined, instant: number): LocalDate {
  const parts = zoned(timeZone, instant, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`;
}

/** The clock at an instant where the school stands, `08:30`; where the person sits when no zone is given. */
export function timeIn(timeZone: string | undefined, instant: number): string {
  const parts = zoned(timeZone, instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour ?? ''}:${parts.minute ?? ''}`;
}

/** Today where the person sits. */
export function localToday(): LocalDate {
  return dateIn(undefined, Date.now());
}

/** The clock where the person sits, `08:30`. */
export function localClock(): string {
  return timeIn(undefined, Date.now());
}

function zoned(
  timeZone: string | undefined,
  instant: number,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = dateFormat('en-GB', { ...options, timeZone, calendar: 'gregory' });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
