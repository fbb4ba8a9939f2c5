import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { open, signIn, title } from './sign-in';

withBrowser();

/** A subject that grade 11 is not taught, so that nobody else's story meets the line. */
const SUBJECT = 'Индивидуальный проект';
const CELL = `${SUBJECT}, 11 класс`;

describe('curriculum', () => {
  it('the deputy head enters hours by keyboard, which the load is held against, and takes them away', () =>
    story(async (seat) => {
      const { page } = await seat();
      const { page: atRegistrar } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'curriculum');
      const cell = page.getByRole('textbox', { name: new RegExp(`^${CELL}`) });
      const saved = page.getByText('Сохранено', { exact: true });
      const total = page
        .getByRole('row', { name: /^Всего в неделю/ })
        .getByRole('cell')
        .last();
      const before = await total.innerText();

      await cell.click();
      await page.keyboard.type('50');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.getByText(/Не сохранено: Часы — число от 0,1 до 40/).waitFor();
      expect(await cell.inputValue()).toBe('50');
      await rest(page);
      expect(await breaches(page)).toEqual([]);

      // What is typed takes the place of the refused value, at once and again while the first is on its way.
      await page.keyboard.type('2,5');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('1,5');
      await page.keyboard.press('Enter');
      await saved.waitFor();
      expect(await cell.inputValue()).toBe('1,5');
      expect(await total.innerText()).not.toBe(before);
      await cell.focus();
      await page.keyboard.press('Space');
      await page.getByRole('row', { name: /^в том числе часть школы 1,5/ }).waitFor();
      await page.getByRole('textbox', { name: `${CELL}, часть школы` }).waitFor();

      await page.getByRole('link', { name: 'Сверить с нагрузкой' }).click();
      await title(page, 'Нагрузка').waitFor();
      await page.getByRole('searchbox').fill(`11 ${SUBJECT}`);
      await page.getByText('не хватает 1,5 ч').first().waitFor();

      await signIn(atRegistrar, 'registrar');
      await open(atRegistrar, 'curriculum?q=проект');
      await atRegistrar.getByRole('row', { name: new RegExp(`${SUBJECT}.*1,5`) }).waitFor();
      expect(await atRegistrar.getByRole('textbox').count()).toBe(0);

      await page.goBack();
      await cell.focus();
      await page.keyboard.press('Delete');
      await saved.waitFor();
      await page.reload();
      await cell.waitFor();
      expect(await cell.inputValue()).toBe('');
      expect(await total.innerText()).toBe(before);
    }));

  it.each(['light', 'dark'] as const)('meets no barrier and fits a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        for (const login of ['deputy', 'hr']) {
          const { page } = await seat({ ...place, colorScheme });
          await signIn(page, login);
          await open(page, 'curriculum?grade=7');
          await page.getByRole('rowheader', { name: 'Геометрия' }).waitFor();
          await rest(page);
          expect(await breaches(page), login).toEqual([]);
          expect(await overflow(page), login).toBe(0);
          if (place === PHONE) {
            expect(await page.getByRole('columnheader').allInnerTexts()).toHaveLength(2);
          }
        }
      }
    }),
  );
});
