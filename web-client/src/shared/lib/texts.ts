import type { ParseKeys } from 'i18next';

/** The texts of each place, in Russian: every `texts/ru.ts` adds its own, so that a key that is missing does not compile. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled where the texts are
export interface TextsOf {}

type AllOf<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: AllOf<TextsOf[keyof TextsOf]> };
  }
}

export type TextKey = ParseKeys;
