import { describe, expect, it } from 'vitest';
import { JOURNAL, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { signIn, title } from './sign-in';

withBrowser();

describe('those above the schools', () => {
  for (const [login, office] of [
    ['municipal', 'Управление образования'],
    ['ministry', 'Министерство образования'],
    ['support', 'Служба поддержки'],
  ] as const) {
    it(`${login} begins with the schools of the office, in figures`, () =>
      story(async (seat) => {
        const { page } = await seat();
        await signIn(page, login);
        await title(page, 'Школы в цифрах').waitFor();
        expect(new URL(page.url()).pathname).toMatch(/^\/o\/[0-9a-f-]+\/schools$/);
        expect(await page.getByText(office).count()).toBeGreaterThan(0);
        const row = page.getByRole('row', { name: /Школа № 10/ });
        await row.waitFor();
        expect(await row.innerText()).toMatch(/\d+ из \d+/);
        await rest(page);
        expect(await breaches(page)).toEqual([]);
      }));
  }

  it('find a school, are told when there is none, and reach no view of a school', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'municipal');
      const search = page.getByRole('searchbox');
      await search.fill('нет такой школы');
      await page.getByText('Таких школ нет').waitFor();
      await search.fill('светлореч');
      await page.getByRole('row', { name: /Школа № 10/ }).waitFor();
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await overflow(page)).toBe(0);
      const office = /\/o\/[^/]+/.exec(page.url())![0];
      await page.goto(`${JOURNAL}${office}/people`);
      await page.getByText('Раздел «Люди» — для другой роли').waitFor();
    }));
});
