import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

export const JOURNAL = process.env.ESCHOOL_WEB_URL ?? 'http://localhost:8100';
export const DIARY = process.env.ESCHOOL_MOBILE_URL ?? 'http://localhost:8101';
export const API = process.env.ESCHOOL_API_URL ?? 'http://localhost:8080/api/v1';

/** The machine may be busy with other suites; what is broken does not appear in a minute either. */
export const PATIENCE = 60_000;

const PICTURES = join(import.meta.dirname, '../../.local/e2e-failures');

/** The demo school lives by Moscow time; so do those who sit in it. */
const AT_SCHOOL: BrowserContextOptions = { locale: 'ru-RU', timezoneId: 'Europe/Moscow' };
export const DESK: BrowserContextOptions = {
  ...AT_SCHOOL,
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
};
export const PHONE: BrowserContextOptions = {
  ...AT_SCHOOL,
  viewport: { width: 360, height: 800 },
  hasTouch: true,
  isMobile: true,
};

/** One person's browser: the page, and what the person may read from the service. */
export type Seat = {
  context: BrowserContext;
  page: Page;
  /** The bearer token of the page's latest call. */
  bearer: () => string;
};

let browser: Browser;

/** Opens one browser for a file of stories. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
      // Without a language of the machine Chromium drops Cyrillic from the names of files.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  });
  afterAll(() => browser.close());
}

/**
 * Tells a story in a browser of its own and closes it. No page may break on the way; when the story fails, the
 * last sight of each page stays in .local/e2e-failures.
 */
export async function story(
  tell: (seat: (place?: BrowserContextOptions) => Promise<Seat>) => Promise<void>,
): Promise<void> {
  const seats: Seat[] = [];
  const broken: string[] = [];
  const take = async (place: BrowserContextOptions = DESK): Promise<Seat> => {
    const context = await browser.newContext(place);
    context.setDefaultTimeout(PATIENCE);
    let bearer = '';
    context.on('request', (request) => {
      const { authorization } = request.headers();
      if (authorization && request.url().startsWith(API)) bearer = authorization;
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => broken.push(error.message));
    const seat = { context, page, bearer: () => bearer };
    seats.push(seat);
    return seat;
  };
  try {
    await tell(take);
    expect(broken).toEqual([]);
  } catch (failure) {
    await Promise.all(seats.map(({ page }, index) => lastSight(page, index)));
    throw failure;
  } finally {
    await Promise.all(seats.map(({ context }) => context.close()));
  }
}

async function lastSight(page: Page, index: number): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'story').replace(/[^\p{L}\d]+/gu, '-');
  await page
    .screenshot({ path: join(PICTURES, `${name}-${index}.png`), timeout: 10_000 })
    .catch(() => undefined);
}
