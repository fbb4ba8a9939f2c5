import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ru' | 'en';

/** Each language is a chunk of its own, so that a person loads only the one that is read. */
export type Catalogues = Record<Language, () => Promise<{ default: ResourceLanguage }>>;

export function languageOf(text: string | null | undefined): Language {
  return text === 'en' ? 'en' : 'ru';
}

export function currentLanguage(): Language {
  return languageOf(i18next.language);
}

let catalogues: Catalogues | undefined;

/** Begins with the texts of one language; the other one is loaded when it is switched to. */
export async function startI18n(all: Catalogues, language: Language): Promise<void> {
  catalogues = all;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: (await all[language]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (catalogues && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await catalogues[language]()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
