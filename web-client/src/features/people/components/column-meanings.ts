import type { ImportColumn, MatchedColumn } from '@eschool/client/exchange';

const ADULT = ['FULL_NAME', 'LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'PHONE', 'EMAIL', 'KINSHIP'];
const PUPIL = [
  'FULL_NAME',
  'LAST_NAME',
  'FIRST_NAME',
  'MIDDLE_NAME',
  'BIRTH_DATE',
  'CLASS',
  'SEX',
  'SNILS',
  'CITIZENSHIP',
  'REGISTRATION',
  'LIVING',
  'PHONE',
  'EMAIL',
];
/** Of whom a file commonly has columns, and how many of each. */
const COMMON: [string, number][] = [
  ['PARENT', 2],
  ['MOTHER', 1],
  ['FATHER', 1],
  ['REPRESENTATIVE', 1],
];

export type Offered = { owner: string; number: number; fields: string[] };

/** The value of a choice; empty for a column that is not needed. */
export const meaningOf = ({ owner, number, field }: ImportColumn): string =>
  owner && field ? `${owner} ${number ?? 1} ${field}` : '';

/** A choice as the service takes it. */
export function wordOf(meaning: string): Omit<MatchedColumn, 'column'> {
  const [owner, number, field] = meaning.split(' ');
  if (!field) return {};
  return {
    owner: owner as MatchedColumn['owner'],
    number: Number(number),
    field: field as MatchedColumn['field'],
  };
}

/** What can be chosen: the pupil, adults as lists commonly name them, and whomever this file names beside. */
export function meaningsFor(columns: ImportColumn[]): Offered[] {
  const adults = COMMON.flatMap(([owner, common]) => {
    const most = Math.max(
      common,
      ...columns.filter((column) => column.owner === owner).map(({ number }) => number ?? 1),
    );
    return Array.from({ length: most }, (_, index) => ({
      owner,
      number: index + 1,
      fields: ADULT,
    }));
  });
  return [{ owner: 'PUPIL', number: 1, fields: PUPIL }, ...adults];
}
