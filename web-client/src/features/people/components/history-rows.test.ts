import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import type { PersonChange } from '@eschool/client/people';
import { historyCells, historyRows, inOrderOf, valueText, withWords } from './history-rows';

const t = ((key: string, values?: Record<string, string>) =>
  values?.defaultValue ?? [key, ...Object.values(values ?? {})].join(' ')) as unknown as TFunction;

const change = (over: Partial<PersonChange>): PersonChange => ({
  id: '7',
  at: '2026-11-12T06:00:00Z',
  record: 'PERSON_DETAIL',
  action: 'CHANGED',
  person: { id: 'p', displayName: 'Алексеева Анна' },
  fields: [{ name: 'phone', oldValue: '+79113203306', newValue: '+79000000001' }],
  destroyed: false,
  by: { id: 'r', displayName: 'Белова Инна Юрьевна' },
  role: 'REGISTRAR',
  ...over,
});

const CHANGES = [
  change({ id: '9', at: '2026-11-12T08:00:00Z' }),
  change({
    id: '8',
    at: '2026-11-12T07:00:00Z',
    fields: [{ name: 'email', newValue: 'anna@example.com' }],
    by: undefined,
    role: undefined,
  }),
  change({ id: '7', fields: [{ name: 'lastName', oldValue: 'Алёхина', newValue: 'Алексеева' }] }),
];

it('tells a change on one row, each of its fields in words', () => {
  const [row] = historyRows(CHANGES, t, 'ru');
  expect(row).toMatchObject({
    whose: 'Алексеева Анна',
    fields: [{ before: '+7 911 320-33-06', after: '+7 900 000-00-01' }],
    who: 'Белова Инна Юрьевна, REGISTRAR',
  });
});

it('saves a line for each field, and one for a change without fields', () => {
  const both = change({
    fields: [
      { name: 'snils', newValue: '00100153335' },
      { name: 'citizenship', newValue: 'Россия' },
    ],
  });
  const act = change({ action: 'DESTROYED', reason: 'Акт № 7' });
  const cells = historyCells(historyRows([both, act], t, 'ru'), 'уничтожено');
  expect(cells.map((line) => line.slice(3, 6))).toEqual([
    ['snils', '', '001-001-533 35'],
    ['citizenship', '', 'Россия'],
    ['', '', ''],
  ]);
  const gone = historyRows([change({ destroyed: true, fields: [{ name: 'phone' }] })], t, 'ru');
  expect(historyCells(gone, 'уничтожено')[0]!.slice(3, 6)).toEqual([
    'phone',
    'уничтожено',
    'уничтожено',
  ]);
});

it('writes days, spans and what was destroyed', () => {
  expect(valueText('birthDate', '2013-05-05', t, 'ru')).toBe('05.05.2013');
  expect(valueText('during', '2026-09-01/2026-10-14', t, 'ru')).toBe('01.09.2026 – 14.10.2026');
  expect(valueText('during', '2026-09-01/..', t, 'ru')).toContain('01.09.2026');
  const destroyed = change({ destroyed: true, fields: [{ name: 'phone' }] });
  expect(historyRows([destroyed], t, 'ru')[0]).toMatchObject({ destroyed: true });
  const act = change({ action: 'DESTROYED', reason: 'Акт № 7', fields: [{ name: 'phone' }] });
  expect(historyRows([act], t, 'ru')[0]).toMatchObject({ fields: [], destroyed: false });
});

it('finds every word wherever it stands, ё as е', () => {
  const rows = historyRows(CHANGES, t, 'ru');
  expect(withWords(rows, 'алехина белова').map(({ key }) => key)).toEqual(['7']);
  expect(withWords(rows, 'алехина оператор')).toEqual([]);
  expect(withWords(rows, ' ')).toHaveLength(3);
});

it('sorts by time and by words, both ways', () => {
  const rows = historyRows(CHANGES, t, 'ru');
  const keys = (column: 'when' | 'who', descending: boolean) =>
    inOrderOf(rows, { column, descending }, 'ru').map(({ key }) => key[0]);
  expect(keys('when', true)).toEqual(['9', '8', '7']);
  expect(keys('when', false)).toEqual(['7', '8', '9']);
  expect(keys('who', false)).toEqual(['9', '7', '8']);
  expect(keys('who', true)).toEqual(['8', '7', '9']);
});
