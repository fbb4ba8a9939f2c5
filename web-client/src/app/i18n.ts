import { languageOf, startI18n, switchLanguage } from '@eschool/clients-core/language';
import type { Catalogues, Language } from '@eschool/clients-core/language';

const STORAGE_KEY = 'eschool.language';

const catalogues: Catalogues = {
  ru: () => import('./languages/ru'),
  en: () => import('./languages/en'),
};

export function startTexts(): Promise<void> {
  return startI18n(catalogues, languageOf(localStorage.getItem(STORAGE_KEY)));
}

export async function chooseLanguage(language: Language): Promise<void> {
  await switchLanguage(language);
  localStorage.setItem(STORAGE_KEY, language);
}
