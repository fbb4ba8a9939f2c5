import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDay,
  formatShort,
  formatSpan,
  isLocalDate,
  localToday,
  mondayOf,
  weekdayOf,
} from './local-date';

describe('local dates', () => {
  it('counts days over months, leap years and clock changes', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-09-01', '2027-05-31')).toBe(272);
  });

  it('knows the weekday, Monday first', () => {
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('accepts only real days', () => {
    expect(isLocalDate('2026-11-21')).toBe(true);
    expect(isLocalDate('2026-02-30')).toBe(false);
    expect(isLocalDate('21.11.2026')).toBe(false);
    expect(isLocalDate(null)).toBe(false);
  });

  it('takes today from the clock of the place, late in the evening too', () => {
    expect(localToday(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
    expect(localToday(new Date(2026, 10, 21, 0, 1))).toBe('2026-11-21');
  });

  it('writes days as a colleague would', () => {
    expect(formatDay('2026-09-07', 'ru')).toBe('пн, 7 сентября');
    expect(formatShort('2026-09-07', 'ru')).toBe('07.09.2026');
    expect(formatSpan('2026-11-16', '2026-11-22', 'ru')).toBe('16–22 ноября');
    expect(formatSpan('2026-11-30', '2026-12-06', 'ru')).toBe('30 ноября – 6 декабря');
  });
});
