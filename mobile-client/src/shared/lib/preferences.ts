import { useSyncExternalStore } from 'react';

export type Language = 'ru' | 'en';
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
    language: saved.language === 'en' ? 'en' : 'ru',
    theme: saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : 'system',
  };
}

let current: Preferences | undefined;
const listeners = new Set<() => void>();

/** Choices of this device, not of a person: they hold nothing about a child and survive sign-out. */
export const preferences = {
  get: (): Preferences => (current ??= read()),
  set(change: Partial<Preferences>): void {
    current = { ...preferences.get(), ...change };
    localStorage.setItem(KEY, JSON.stringify(current));
    applyTheme();
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}

export function applyTheme(): void {
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
