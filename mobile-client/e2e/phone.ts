import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const DIARY = process.env.ESCHOOL_MOBILE_URL ?? 'http://localhost:8101';
const PASSWORD = process.env.ESCHOOL_DEMO_PASSWORD ?? 'Journal-2026!';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** A small phone in Russian; what the page reports as broken ends up in `broken`. */
export async function phone(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; broken: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
    locale: 'ru-RU',
    timezoneId: 'Asia/Novokuznetsk',
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  return { context, page, broken };
}

export async function enterPassword(page: Page, login: string): Promise<void> {
  await page.locator('input[name="username"]').fill(login);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('[type="submit"]').first().click();
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(DIARY);
  await page.getByRole('button', { name: 'Войти' }).click();
  await enterPassword(page, login);
}

export function openTab(page: Page, name: string): Promise<void> {
  const tabs = page.getByRole('navigation', { name: 'Разделы' });
  return tabs.getByRole('link', { name, exact: true }).click();
}

/** Waits until nothing has arrived for half a second; the live stream, which never ends, does not count. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const arrivals = performance
      .getEntriesByType('resource')
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
    return performance.now() - Math.max(0, ...arrivals) > 500;
  });
}

/** Breaches of WCAG 2.2 AA on the page as it stands, as readable lines. */
export async function breaches(page: Page): Promise<string[]> {
  // The bar that stays at the bottom covers a strip of the page at any moment; axe would call what
  // happens to lie under it too small to press.
  await page.addStyleTag({ content: 'nav[aria-label="Разделы"] { position: static !important }' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
