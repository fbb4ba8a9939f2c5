import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateIn,
  daysBetween,
  formatDate,
  formatDateRange,
  formatRecentDay,
  isLocalDate,
  mondayOf,
  timeIn,
  weekday,
} from '@/shared/lib/local-date';

describe('local dates', () => {
  it('step over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('count the days between two dates across the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-25')).toBe(-1);
  });

  it('know their weekday and Monday, also before 1970', () => {
    expect(weekday('2026-11-16')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('refuse what is not a calendar date', () => {
    expect(isLocalDate('2026-11-21')).toBe(true);
    expect(isLocalDate('2026-02-30')).toBe(false);
    expect(isLocalDate('2026-11-21T00:00:00Z')).toBe(false);
    expect(isLocalDate(undefined)).toBe(false);
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  });

  it('are told where the school stands, not where the phone is', () => {
    const evening = Date.UTC(2026, 10, 20, 22, 30);
    expect(dateIn('Asia/Novokuznetsk', evening)).toBe('2026-11-21');
    expect(timeIn('Asia/Novokuznetsk', evening)).toBe('05:30');
    expect(dateIn('Europe/Kaliningrad', evening)).toBe('2026-11-21');
    expect(dateIn('UTC', evening)).toBe('2026-11-20');
  });

  it('write midnight as 00', () => {
    expect(timeIn('UTC', Date.UTC(2026, 0, 1))).toBe('00:00');
  });

  it('read as a person would write them', () => {
    expect(formatDate('2026-09-07', 'weekdayAndDay', 'ru')).toBe('пн, 7 сентября');
    expect(formatDate('2026-09-07', 'day', 'en')).toBe('7 September');
    expect(formatRecentDay('2026-11-17', '2026-11-18', 'ru')).toBe('вчера');
    expect(formatRecentDay('2026-11-10', '2026-11-18', 'ru')).toBe('10 нояб.');
    expect(formatDateRange('2026-11-16', '2026-11-22', 'ru')).toMatch(/^16\s?–\s?22 ноября$/);
  });
});
