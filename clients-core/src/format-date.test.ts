import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayMonth,
  formatLongDay,
  formatMonth,
  formatRecentDay,
  formatShort,
  formatSpan,
  formatTime,
  formatWeekday,
} from './format-date';

describe('a day', () => {
  it('is written as a colleague would write it', () => {
    expect(formatDay('2026-09-07', 'ru')).toBe('пн, 7 сентября');
    expect(formatLongDay('2026-09-07', 'ru')).toBe('понедельник, 7 сентября');
    expect(formatDayMonth('2026-09-07', 'ru')).toBe('7 сентября');
    expect(formatDayMonth('2026-09-07', 'en')).toBe('7 September');
    expect(formatShort('2026-09-07', 'ru')).toBe('07.09.2026');
    expect(formatShort('2026-09-07', 'en')).toBe('07/09/2026');
    expect(formatWeekday('2026-09-07', 'ru')).toBe('пн');
    expect(formatMonth('2026-09-07', 'ru')).toBe('сентябрь');
  });

  it('that is near is named by its distance', () => {
    expect(formatRecentDay('2026-11-18', '2026-11-18', 'ru')).toBe('сегодня');
    expect(formatRecentDay('2026-11-17', '2026-11-18', 'ru')).toBe('вчера');
    expect(formatRecentDay('2026-11-10', '2026-11-18', 'ru')).toBe('10 нояб.');
  });
});

it('a span names its month once', () => {
  expect(formatSpan('2026-11-16', '2026-11-22', 'ru')).toMatch(/^16\s?–\s?22 ноября$/);
  expect(formatSpan('2026-11-30', '2026-12-06', 'ru')).toMatch(/^30 ноября\s–\s6 декабря$/);
});

it('a time of day has no seconds', () => {
  expect(formatTime('08:30:00')).toBe('08:30');
});
