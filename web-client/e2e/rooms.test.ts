import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { open, signIn, title } from './sign-in';

withBrowser();

describe('rooms', () => {
  it('the facilities manager adds a room, is told of a name that is taken, and retires the room', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'facilities');
      await title(page, 'Кабинеты').waitFor();
      const name = `Тир ${Date.now()}`;
      const add = async (as: string) => {
        await page.getByRole('button', { name: 'Добавить кабинет' }).click();
        const dialog = page.getByRole('dialog', { name: 'Новый кабинет' });
        await dialog.getByRole('textbox', { name: 'Название' }).fill(as);
        await dialog.getByRole('combobox', { name: 'Вид' }).selectOption('Другое помещение');
        await dialog.getByRole('textbox', { name: 'Мест' }).fill('12');
        await dialog.getByRole('textbox', { name: 'Название' }).press('Enter');
        return dialog;
      };
      await (await add(name)).waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill(name);
      await page.getByText('Используемых кабинетов: 1, мест: 12').waitFor();
      const row = page.getByRole('row', { name: new RegExp(`${name}.*Другое помещение.*12`) });
      await row.waitFor();

      const again = await add(name.toUpperCase());
      await again.getByText('Кабинет с таким названием уже есть').waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await row.getByRole('button', { name }).press('Enter');
      const dialog = page.getByRole('dialog', { name: `Кабинет «${name}»` });
      await dialog.getByRole('button', { name: 'Больше не используется' }).click();
      await dialog.getByRole('button', { name: 'Вернуть в использование' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Таких кабинетов нет').waitFor();
    }));

  it('a room with lessons ahead is not retired', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'facilities');
      await page.getByRole('button', { name: '301', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Кабинет «301»' });
      await dialog.getByRole('button', { name: 'Больше не используется' }).click();
      await dialog.getByText(/Уроков впереди: .+, последний/).waitFor();
    }));

  it.each(['light', 'dark'] as const)('meet no barrier and fit a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'deputy');
        await open(page, 'rooms?retired=1');
        await page.getByRole('rowheader', { name: /Лингафонный кабинет/ }).waitFor();
        expect(await page.getByRole('button', { name: 'Добавить кабинет' }).count()).toBe(0);
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }),
  );
});
