import type { TFunction } from 'i18next';
import type { EducationLevel, StaffCategory, StaffRow } from '@eschool/client/people';
import { formatRate } from '@eschool/clients-core/format-number';
import { daysBetween, type LocalDate } from '@eschool/clients-core/local-date';

export const CATEGORIES = ['HIGHEST', 'FIRST', 'CONFORMITY', 'NONE'] as const;
export const RESULTS = ['HIGHEST', 'FIRST', 'CONFORMITY'] as const;
export const LEVELS = [
  'SECONDARY_GENERAL',
  'SECONDARY_VOCATIONAL',
  'BACHELOR',
  'SPECIALIST',
  'MASTER',
  'POSTGRADUATE',
] as const;
export const KINDS = ['MAIN', 'COMBINED'] as const;

/** Open lists of the contract: a value that this version does not know is shown as it is. */
export const categoryText = (category: StaffCategory, t: TFunction) =>
  t(`staff.categories.${category}`, { defaultValue: category });
export const levelText = (level: EducationLevel, t: TFunction) =>
  t(`staff.levels.${level}`, { defaultValue: level });
export const rateText = (rate: number | undefined, language: string) =>
  rate === undefined ? '' : formatRate(rate, language);

/** «Учитель, 1,5 ставки»; what is held beside the main work is said. */
export function positionText(
  position: StaffRow['positions'][number],
  t: TFunction,
  language: string,
): string {
  return [
    position.title,
    position.rate !== undefined && t('staff.ofRate', { rate: rateText(position.rate, language) }),
    position.kind === 'COMBINED' && t('staff.kinds.COMBINED'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Within so many days an attestation is no longer far. */
const SOON = 183;

export function dueState(
  dueOn: LocalDate | undefined,
  today: LocalDate,
): 'overdue' | 'soon' | undefined {
  if (!dueOn) return undefined;
  const days = daysBetween(today, dueOn);
  return days < 0 ? 'overdue' : days <= SOON ? 'soon' : undefined;
}
