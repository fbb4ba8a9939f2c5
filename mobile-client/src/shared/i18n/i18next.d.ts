import 'i18next';
import type ru from '@/shared/i18n/ru.json';

declare module 'i18next' {
  // Declaration merging needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    resources: { translation: typeof ru };
    returnNull: false;
  }
}
