import { DEBT } from '../sync/cell-values';
import type { Hindrance, Scale } from './cell-view';

/** How entries of a scale look; whether one counts and may be given is the service's to say. */
const ENTRIES: Record<Scale, RegExp> = {
  FIVE_POINT: /^[1-5]$/,
  TEN_POINT: /^([1-9]|10)$/,
  HUNDRED_POINT: /^(\d{1,2}|100)$/,
  PASS_FAIL: /^(PASS|FAIL)$/,
};

/** Why a mark is not sent at all: the journal has no marks, or its scale no such entry. */
export function hindranceOfEntry(scale: string, entry: string): Hindrance | undefined {
  if (scale === 'NO_MARKS') return { code: 'no-marks' };
  if (entry === DEBT || !isKnown(scale) || ENTRIES[scale].test(entry)) return undefined;
  return { code: 'off-scale', scale };
}

/** A scale that this client does not know yet is left to the service. */
function isKnown(scale: string): scale is Scale {
  return scale in ENTRIES;
}
