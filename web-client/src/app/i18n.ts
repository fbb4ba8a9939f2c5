import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ru' | 'en';

const STORAGE_KEY = 'eschool.language';

/** Each language is a chunk of its own, so a person loads only the one that is read. */
const loaders = {
  ru: () => import('./languages/ru'),
  en: () => import('./languages/en'),
};

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'ru';
}

async function ensure(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { default: texts } = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', texts);
}

export async function startI18n(): Promise<void> {
  const language: Language = localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'ru';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  await ensure(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
}
