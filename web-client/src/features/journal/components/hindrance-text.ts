import type { TFunction } from 'i18next';
import type { Hindrance } from '../grid/cell-view';

/** What stands in the way, in a sentence: the service's own where it decided. */
export function hindranceText(hindrance: Hindrance, t: TFunction): string {
  return hindrance.code === 'closed'
    ? (hindrance.message ?? t('grid.hindrance.closed'))
    : t(`grid.hindrance.${hindrance.code}`);
}
