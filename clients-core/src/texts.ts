import type { ParseKeys, ResourceLanguage } from 'i18next';

/** The texts of each place, in Russian: every `texts/ru.ts` adds its own, so that a key that is missing does not compile. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions -- filled where the texts are
export interface TextsOf {}

type AllOf<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged with the library's
  interface CustomTypeOptions {
    resources: { translation: AllOf<TextsOf[keyof TextsOf]> };
    returnNull: false;
  }
}

export type TextKey = ParseKeys;

/** The texts of all places as one; each group of keys belongs to one place, which a test holds. */
export function merged(places: Record<string, ResourceLanguage>): ResourceLanguage {
  return Object.assign({}, ...Object.values(places)) as ResourceLanguage;
}
