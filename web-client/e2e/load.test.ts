import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { open, signIn, title } from './sign-in';

withBrowser();

/** A subject that grade 1 is not taught, so that nobody else's story meets the journal. */
const SUBJECT = 'Информатика';

describe('teaching load', () => {
  it('the deputy head gives a group to a teacher, whose journal opens and goes with the line', () =>
    story(async (seat) => {
      const { page } = await seat();
      const { page: atTeacher } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'load');
      await page.getByRole('button', { name: 'Добавить строку' }).click();
      const dialog = page.getByRole('dialog', { name: 'Новая строка нагрузки' });
      const choose = async (label: string, words: string, option: RegExp) => {
        await dialog.getByRole('combobox', { name: label }).fill(words);
        await page
          .getByRole('listbox', { name: label })
          .getByRole('option', { name: option })
          .click();
      };
      await choose('Группа', '1А', /^1А$/);
      await choose('Предмет', SUBJECT, /^Информатика$/);
      await signIn(atTeacher, 'teacher');
      await open(atTeacher, 'load');
      await title(atTeacher, 'Моя нагрузка').waitFor();
      const name = await atTeacher.getByRole('row').nth(1).getByRole('cell').nth(1).innerText();
      await choose('Учитель', name, new RegExp(name));
      await dialog.getByRole('textbox', { name: 'Часов в неделю' }).fill('1,5');
      await dialog.getByRole('button', { name: 'Добавить' }).click();
      await dialog.waitFor({ state: 'detached' });

      await page.getByRole('searchbox').fill(`1А ${SUBJECT}`);
      const row = page.getByRole('row', { name: new RegExp(`^1А ${SUBJECT}.*1,5.*Черновик`) });
      await row.waitFor();
      await page.getByRole('button', { name: /Утвердить черновики/ }).click();
      await page.getByRole('row', { name: new RegExp(`^1А ${SUBJECT}.*Утверждена`) }).waitFor();
      await open(atTeacher, 'journals');
      const journal = atTeacher.getByRole('link', { name: new RegExp(SUBJECT) });
      await journal.waitFor();

      await page.getByText('По классам', { exact: true }).click();
      await page.getByRole('searchbox').fill(`1А ${SUBJECT}`);
      await page.getByText('нет в учебном плане').waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);

      await page.getByText('Строки', { exact: true }).click();
      await page.getByRole('searchbox').fill(`1А ${SUBJECT}`);
      await page.getByRole('button', { name: new RegExp(`^${SUBJECT}, 1А`) }).press('Enter');
      const confirmed = page.getByRole('dialog', { name: `${SUBJECT}, 1А` });
      await confirmed.getByRole('heading', { name: 'Передать другому учителю' }).waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await confirmed.getByRole('button', { name: 'Удалить строку' }).click();
      await confirmed.waitFor({ state: 'detached' });
      await page.getByRole('row', { name: new RegExp(`^1А ${SUBJECT}`) }).waitFor({
        state: 'detached',
      });
      await atTeacher.reload();
      await atTeacher.getByRole('main').getByRole('link').first().waitFor();
      expect(await journal.count()).toBe(0);
    }));

  it.each(['light', 'dark'] as const)('meets no barrier and fits a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'hr');
        for (const part of ['lines&q=9А', 'classes&open=1', 'teachers']) {
          await open(page, `load?part=${part}`);
          await page.getByRole('rowheader').first().waitFor();
          await rest(page);
          expect(await breaches(page), part).toEqual([]);
          expect(await overflow(page), part).toBe(0);
        }
      }
    }),
  );
});
