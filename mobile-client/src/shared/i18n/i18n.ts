import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences, type Language } from '@/shared/lib/preferences';

const catalogues = {
  ru: () => import('@/shared/i18n/ru.json'),
  en: () => import('@/shared/i18n/en.json'),
};

/** Only the chosen language is loaded; the other one arrives when it is asked for. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await catalogues[language]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  const { default: catalogue } = await catalogues[language]();
  i18next.addResourceBundle(language, 'translation', catalogue);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  preferences.set({ language });
}

export function currentLanguage(): string {
  return i18next.language;
}
