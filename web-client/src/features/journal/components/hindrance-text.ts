import type { TFunction } from 'i18next';
import type { Hindrance } from '../grid/cell-view';

/** What stands in the way, in a sentence: the service's own where it decided. */
export function hindranceText(hindrance: Hindrance, t: TFunction): string {
  switch (hindrance.code) {
    case 'closed':
      return hindrance.message ?? t('grid.hindrance.closed');
    case 'off-scale':
      return t(`grid.offScale.${hindrance.scale}`);
    default:
      return t(`grid.hindrance.${hindrance.code}`);
  }
}
