import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Serious breaches of WCAG 2.2 AA on the page as it stands, as readable lines. */
export async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 5).map((node) => node.html.slice(0, 160));
      return `${id}: ${places.join(' | ')}`;
    });
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
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

/** Waits for the data of a view; fading is taken out, so that nothing is half visible. */
export async function rest(page: Page): Promise<void> {
  await quiet(page);
  await page.addStyleTag({
    content: '*, *::before, *::after { transition: none !important; animation: none !important }',
  });
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}
