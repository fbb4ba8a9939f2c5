import type { TFunction } from 'i18next';
import type { Movement, OrderRow, OrderSearch } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import type { OrderChoice } from '../api/orders';

export const KINDS = [
  'ENROLMENT',
  'TRANSFER',
  'DEPARTURE',
  'REPEAT',
  'CONDITIONAL',
  'GRADUATION',
] as const;
export type Kind = (typeof KINDS)[number];
export const STATUSES = ['DRAFT', 'SIGNED', 'CANCELLED'] as const;
const SORTS = ['ISSUED', 'NUMBER', 'KIND', 'STATUS'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address asks for; anything it does not know is left out. */
export function choiceOf(
  address: URLSearchParams,
): OrderChoice & { sort: Sort; descending: boolean } {
  const kind = KINDS.find((value) => value === address.get('kind'));
  const status = STATUSES.find((value) => value === address.get('status'));
  const year = Number(address.get('year'));
  const sort = address.get('sort') ?? '-ISSUED';
  return {
    ...(kind && { kind }),
    ...(status && { status }),
    ...(year > 2000 && year < 2100 && { academicYear: year }),
    sort: SORTS.find((known) => known === sort.replace('-', '')) ?? 'ISSUED',
    descending: sort.startsWith('-'),
  } satisfies OrderSearch;
}

/** «№ 112-у от 12 ноября 2026». */
export const orderText = (
  order: { number: string; issuedOn: string },
  t: TFunction,
  language: string,
) => t('movement.of', { number: order.number, day: formatShort(order.issuedOn, language) });

export const kindText = (kind: string, t: TFunction) =>
  t(`movement.kinds.${kind}`, { defaultValue: kind });

export const statusText = (status: string, t: TFunction) =>
  t(`movement.statuses.${status}`, { defaultValue: status });

/** The first pupil and how many others. */
export function pupilsText(row: OrderRow, t: TFunction): string {
  const others = row.pupils - 1;
  return others > 0
    ? t('movement.andOthers', { name: row.firstPupil, count: others })
    : (row.firstPupil ?? '');
}

/** «из 7А в 7Б», as far as it is known. */
export function wayText(
  from: string | undefined,
  to: string | undefined,
  t: TFunction,
): string | undefined {
  if (from && to) return t('movement.fromTo', { from, to });
  if (to) return t('movement.into', { to });
  return from && t('movement.outOf', { from });
}

/** What an order says of a pupil beside the class and the day. */
export const remarksOf = (
  { reason, place, subjects }: Pick<Movement, 'reason' | 'place' | 'subjects'>,
  t: TFunction,
) =>
  [subjects && t('movement.owes', { subjects }), place, reason].filter((remark): remark is string =>
    Boolean(remark),
  );

const COLUMNS = ['number', 'issued', 'kind', 'pupils', 'from', 'status', 'signed'] as const;

/** The list as a saved table. */
export function orderCells(rows: OrderRow[], t: TFunction, language: string): string[][] {
  return [
    COLUMNS.map((column) => t(`movement.columns.${column}`)),
    ...rows.map((row) => [
      row.number,
      formatShort(row.issuedOn, language),
      [
        kindText(row.kind, t),
        row.cancels && t('movement.cancelsOf', { number: row.cancels.number }),
      ]
        .filter(Boolean)
        .join(', '),
      pupilsText(row, t),
      row.effectiveOn ? formatShort(row.effectiveOn, language) : '',
      statusText(row.status, t),
      row.signedBy?.displayName ?? '',
    ]),
  ];
}
