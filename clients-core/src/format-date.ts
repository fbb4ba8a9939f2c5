import { dateFormat, localeOf } from './date-format';
import { daysBetween, utcStart, type LocalDate } from './local-date';

const DAY_AND_MONTH = { day: 'numeric', month: 'long' } as const;

function inUtc(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(localeOf(language), { ...options, timeZone: 'UTC' });
}

function write(date: LocalDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return inUtc(language, options).format(utcStart(date));
}

/** «пн, 7 сентября». */
export function formatDay(date: LocalDate, language: string): string {
  return write(date, language, { weekday: 'short', ...DAY_AND_MONTH });
}

/** «понедельник, 7 сентября». */
export function formatLongDay(date: LocalDate, language: string): string {
  return write(date, language, { weekday: 'long', ...DAY_AND_MONTH });
}

/** «7 сентября». */
export function formatDayMonth(date: LocalDate, language: string): string {
  return write(date, language, DAY_AND_MONTH);
}

/** «сегодня», «вчера», else «16 нояб.». */
export function formatRecentDay(date: LocalDate, today: LocalDate, language: string): string {
  const away = daysBetween(today, date);
  return Math.abs(away) <= 1
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day')
    : write(date, language, { day: 'numeric', month: 'short' });
}

/** «16–22 ноября», «30 ноября – 6 декабря». */
export function formatSpan(from: LocalDate, to: LocalDate, language: string): string {
  return inUtc(language, DAY_AND_MONTH).formatRange(utcStart(from), utcStart(to));
}

/** «07.09.2026» for forms and tables. */
export function formatShort(date: LocalDate, language: string): string {
  return write(date, language, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** «пн». */
export function formatWeekday(date: LocalDate, language: string): string {
  return write(date, language, { weekday: 'short' });
}

/** «сентябрь». */
export function formatMonth(date: LocalDate, language: string): string {
  return write(date, language, { month: 'long' });
}

/** «21 нояб., 10:42» of an instant, in the person's own time zone. */
export function formatInstant(instant: string, language: string): string {
  return dateFormat(localeOf(language), {
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
