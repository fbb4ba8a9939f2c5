import type { TFunction } from 'i18next';
import { attendanceLetter, DEBT } from '../sync/cell-values';
import type { SlotValue } from '../sync/slot';

/** A value in a sentence: «5», «н», «точка», «пусто». */
export function valueWords(t: TFunction, value: SlotValue | null): string {
  if (!value) return t('cell.empty');
  if ('code' in value) return attendanceLetter(value.code);
  return value.entry === DEBT ? t('marks.debt') : value.entry;
}
