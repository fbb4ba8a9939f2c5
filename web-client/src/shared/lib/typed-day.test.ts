import { expect, it } from 'vitest';
import { dayOf, typedDay } from './typed-day';

it.each([
  ['1.9.2026', '2026-09-01'],
  [' 01.09.2026 ', '2026-09-01'],
  ['01/09/2026', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['31.02.2026', undefined],
  ['1.9.26', undefined],
  ['', undefined],
])('reads %j as %j', (typed, day) => expect(dayOf(typed)).toBe(day));

it('writes a day as it is typed', () => {
  expect(typedDay('2026-09-01')).toBe('01.09.2026');
  expect(typedDay(undefined)).toBe('');
});
