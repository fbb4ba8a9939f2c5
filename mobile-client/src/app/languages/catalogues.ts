import type { Catalogues } from '@eschool/clients-core/language';

export const CATALOGUES: Catalogues = {
  ru: () => import('./ru'),
  en: () => import('./en'),
};
