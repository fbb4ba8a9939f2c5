import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, JOURNAL, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { enterPassword, signIn, title } from './sign-in';

withBrowser();

/** The login and the code of the slip that is shown. */
async function slipOf(page: Page): Promise<{ login: string; code: string }> {
  const slip = page.getByRole('region', { name: 'Карточка доступа' });
  await slip.waitFor();
  const [login = '', code = ''] = await slip.getByRole('definition').allInnerTexts();
  return { login, code };
}

async function choosePassword(page: Page, own: string): Promise<void> {
  await page.locator('input[name="password-new"]').fill(own);
  await page.locator('input[name="password-confirm"]').fill(own);
  await page.locator('input[type="submit"], button[type="submit"]').first().click();
}

describe('the operator of the server', () => {
  it('opens a school whose administrator signs in with the code and works in it', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'operator');
      await title(page, 'Школы').waitFor();
      const mark = Date.now();
      const school = `Школа № ${mark}`;
      await page.getByRole('link', { name: 'Открыть школу' }).click();
      await title(page, 'Открыть школу').waitFor();
      for (const [add, name] of [
        ['Новый регион', `Заречная область ${mark}`],
        ['Новый муниципалитет', 'Городской округ город Речной'],
      ] as const) {
        await page.getByRole('button', { name: add }).click();
        await page.getByRole('textbox', { name: add }).fill(name);
        await page.getByRole('button', { name: 'Добавить' }).click();
        await page.getByRole('textbox', { name: add }).waitFor({ state: 'detached' });
      }
      await page.getByRole('textbox', { name: 'Краткое название' }).fill(school);
      await page.getByRole('textbox', { name: 'Полное название' }).fill(`МБОУ «${school}»`);
      await page.getByRole('textbox', { name: 'Населённый пункт' }).fill('г. Речной');
      await page.getByRole('textbox', { name: 'Фамилия' }).fill('Кузнецова');
      await page.getByRole('textbox', { name: 'Имя' }).fill('Ольга');
      await page.getByRole('textbox', { name: 'Логин' }).fill('teacher');
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await page.getByRole('button', { name: 'Открыть школу' }).click();
      await page.getByText('Логин занят, предложите другой').waitFor();
      await page.getByRole('textbox', { name: 'Логин' }).fill('');
      await page.getByRole('button', { name: 'Открыть школу' }).click();
      const { login, code } = await slipOf(page);
      await page.getByRole('button', { name: 'Готово' }).click();
      await page.getByRole('searchbox').fill(String(mark));
      await page
        .getByRole('row', { name: new RegExp(`${school}.*приглашён, ещё не входил`) })
        .waitFor();

      const office = await seat();
      await office.page.goto(JOURNAL);
      await office.page.getByRole('button', { name: 'Войти' }).click();
      await enterPassword(office.page, login, code);
      await choosePassword(office.page, `Rechnoy-${mark}!`);
      await office.page.waitForURL(/\/s\//);
      await title(office.page).waitFor();
      await office.page.getByText(school).first().waitFor();

      await page.reload();
      await page.getByRole('row', { name: new RegExp(`${school}.*работает`) }).waitFor();
      await page.getByRole('button', { name: school }).click();
      const dialog = page.getByRole('dialog', { name: school });
      await dialog.getByText('Кузнецова Ольга').waitFor();
      await dialog.getByText('Администратор школы уже входил').waitFor();
      expect(await dialog.getByRole('button', { name: /Новый код/ }).count()).toBe(0);
    }));

  it.each(['light', 'dark'] as const)('meets no barrier and fits a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'operator');
        const office = /\/o\/[^/]+/.exec(page.url())![0];
        for (const view of ['openings', 'openings/new', 'offices', 'offices/new']) {
          await page.goto(`${JOURNAL}${office}/${view}`);
          await title(page).waitFor();
          await rest(page);
          expect(await breaches(page), view).toEqual([]);
          expect(await overflow(page), view).toBe(0);
        }
      }
    }),
  );
});
