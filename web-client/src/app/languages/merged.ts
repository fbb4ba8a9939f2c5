import type { ResourceLanguage } from 'i18next';

/** The texts of all places as one; each group of keys belongs to one place, which a test holds. */
export function merged(places: Record<string, ResourceLanguage>): ResourceLanguage {
  return Object.assign({}, ...Object.values(places)) as ResourceLanguage;
}
