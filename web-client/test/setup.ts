import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, vi } from 'vitest';
import ru from '../src/app/languages/ru';

await i18next.use(initReactI18next).init({ lng: 'ru', resources: { ru: { translation: ru } } });

afterEach(cleanup);

// The service's suite runs beside these on the same processors.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out and has nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;

// jsdom has no media queries; the kit asks for the preferred colour scheme.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));

// jsdom lays nothing out and has no observer of sizes.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {
      /* nothing ever changes its size */
    }
    unobserve(): void {
      /* nothing was watched */
    }
    disconnect(): void {
      /* there is nothing to let go */
    }
  },
);
