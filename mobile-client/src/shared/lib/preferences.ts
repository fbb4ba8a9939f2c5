import { languageOf, type Language } from '@eschool/clients-core/language';
import { Observable, useObservable } from '@eschool/clients-core/observable';

export type Theme = 'system' | 'light' | 'dark';
export type Preferences = { language: Language; theme: Theme };

const KEY = 'eschool-diary.preferences';
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

function read(): Preferences {
  let saved: Partial<Preferences> = {};
  try {
    saved = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Partial<Preferences>;
  } catch {
    // Unreadable preferences are the same as none.
  }
  return {
    language: languageOf(saved.language),
    theme: saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : 'system',
  };
}

/** Choices of this device, not of a person: they hold nothing about a child and survive sign-out. */
export const preferences = new Observable(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  applyTheme();
}

export function usePreferences(): Preferences {
  return useObservable(preferences);
}

function applyTheme(): void {
  const { theme } = preferences.get();
  const isDark = theme === 'dark' || (theme === 'system' && dark().matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', isDark ? '#14181f' : '#fbfaf7');
}

export function followSystemTheme(): void {
  applyTheme();
  dark().addEventListener('change', applyTheme);
}
