import { DEBT } from '../sync/cell-values';
import type { Hindrance } from './cell-view';

/** How entries of a scale look; whether one counts and may be given is the service's to say. */
const ENTRIES: Record<string, RegExp> = {
  FIVE_POINT: /^[1-5]$/,
  TEN_POINT: /^([1-9]|10)$/,
  HUNDRED_POINT: /^(\d{1,2}|100)$/,
  PASS_FAIL: /^(PASS|FAIL)$/,
};

/** Why a mark is not sent at all: the journal has no marks, or its scale no such entry. */
export function hindranceOfEntry(scale: string, entry: string): Hindrance | undefined {
  if (scale === 'NO_MARKS') return { code: 'no-marks' };
  const known = ENTRIES[scale];
  return entry === DEBT || !known || known.test(entry) ? undefined : { code: 'off-scale' };
}
