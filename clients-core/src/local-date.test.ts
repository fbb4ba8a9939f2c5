import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateIn,
  daysBetween,
  isLocalDate,
  mondayOf,
  timeIn,
  weekdayOf,
} from './local-date';

describe('local dates', () => {
  it('step over months, years, leap days and the change of clocks', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('count the days between two of them across the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-25')).toBe(-1);
    expect(daysBetween('2026-09-01', '2027-05-31')).toBe(272);
  });

  it('know their weekday and Monday, also before 1970', () => {
    expect(weekdayOf('2026-11-16')).toBe(1);
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('are real days only', () => {
    expect(isLocalDate('2026-11-21')).toBe(true);
    expect(isLocalDate('2026-02-30')).toBe(false);
    expect(isLocalDate('21.11.2026')).toBe(false);
    expect(isLocalDate('2026-11-21T00:00:00Z')).toBe(false);
    expect(isLocalDate(undefined)).toBe(false);
    expect(isLocalDate(null)).toBe(false);
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('today and the clock', () => {
  it('are told where the school stands, not where the phone is', () => {
    const evening = Date.UTC(2026, 10, 20, 22, 30);
    expect(dateIn('Asia/Novokuznetsk', evening)).toBe('2026-11-21');
    expect(timeIn('Asia/Novokuznetsk', evening)).toBe('05:30');
    expect(dateIn('Europe/Kaliningrad', evening)).toBe('2026-11-21');
    expect(dateIn('UTC', evening)).toBe('2026-11-20');
  });

  it('are told where the person sits when no school is named, late in the evening too', () => {
    expect(dateIn(undefined, new Date(2026, 10, 21, 23, 59).getTime())).toBe('2026-11-21');
    expect(dateIn(undefined, new Date(2026, 10, 21, 0, 1).getTime())).toBe('2026-11-21');
    expect(timeIn(undefined, new Date(2026, 10, 21, 8, 5).getTime())).toBe('08:05');
  });

  it('write midnight as 00', () => {
    expect(timeIn('UTC', Date.UTC(2026, 0, 1))).toBe('00:00');
  });
});
