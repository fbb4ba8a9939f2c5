import type { TFunction } from 'i18next';
import type { StaffRow } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import type { StaffChoice } from '../api/staff';
import { CATEGORIES, categoryText, positionText } from './staff-words';

export const STATES = ['WORKING', 'DISMISSED', 'ALL'] as const;
export const MONTHS = [0, 3, 6, 12, 24] as const;
const SORTS = ['NAME', 'POSITION', 'CATEGORY', 'ATTESTATION_DUE', 'HIRED'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address asks for; anything it does not know is left out. */
export function choiceOf(
  address: URLSearchParams,
): StaffChoice & { sort: Sort; descending: boolean } {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === address.get(name));
  const sort = address.get('sort') ?? '';
  const due = MONTHS.find((months) => String(months) === address.get('due'));
  const position = address.get('position');
  const category = one('category', CATEGORIES);
  return {
    state: one('state', STATES) ?? 'WORKING',
    ...(position && { position }),
    ...(category && { category }),
    ...(due !== undefined && { dueWithinMonths: due }),
    sort: SORTS.find((known) => known === sort.replace('-', '')) ?? 'NAME',
    descending: sort.startsWith('-'),
  };
}

const COLUMNS = [
  'name',
  'positions',
  'category',
  'attestedOn',
  'dueOn',
  'hiredOn',
  'dismissedOn',
] as const;

/** The list as a saved table. */
export function staffCells(rows: StaffRow[], t: TFunction, language: string): string[][] {
  const day = (date: string | undefined) => (date ? formatShort(date, language) : '');
  return [
    COLUMNS.map((key) => t(`staff.columns.${key}`)),
    ...rows.map((row) => [
      row.displayName,
      row.positions.map((position) => positionText(position, t, language)).join('; '),
      categoryText(row.category, t),
      day(row.attestedOn),
      day(row.attestationDueOn),
      day(row.hiredOn),
      day(row.dismissedOn),
    ]),
  ];
}
