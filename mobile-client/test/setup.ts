import '@testing-library/jest-dom/vitest';
import { startI18n } from '@eschool/clients-core/language';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { CATALOGUES } from '../src/app/languages/catalogues';

window.matchMedia = vi.fn((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));
window.scrollTo = () => undefined;

afterEach(cleanup);

// The service's suite runs beside these on the same processors.
configure({ asyncUtilTimeout: 10_000 });

await startI18n(CATALOGUES, 'ru');
