import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { open, signIn, title } from './sign-in';

withBrowser();

const day = (offset: number) => {
  const date = new Date(Date.now() + offset * 86_400_000);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(date.getDate())}.${pad(date.getMonth() + 1)}.${date.getFullYear()}`;
};

describe('staff', () => {
  it('the HR officer hires somebody, corrects the record, dismisses and takes it back', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'hr');
      await title(page, 'Сотрудники').waitFor();
      await page.getByRole('link', { name: /аттестация просрочена/ }).click();
      await page.getByText(/Найден\p{L}* \d+ сотрудник/u).waitFor();
      await page
        .getByText(/, просрочена/)
        .first()
        .waitFor();

      await page.getByRole('link', { name: 'Принять сотрудника' }).click();
      const surname = `Ёжикова${Date.now()}`;
      const hire = async (answer?: string) => {
        await page.getByRole('textbox', { name: 'Фамилия' }).fill(surname);
        await page.getByRole('textbox', { name: 'Имя', exact: true }).fill('Инна');
        await page.getByRole('textbox', { name: 'Дата рождения' }).fill('03.04.1990');
        await page.getByRole('textbox', { name: 'Принят' }).fill(day(-30));
        await page.getByRole('combobox', { name: 'Должность' }).fill('Учитель музыки');
        await page.getByRole('button', { name: 'Принять', exact: true }).click();
        if (answer) await page.getByRole('button', { name: answer }).click();
      };
      await hire();
      await title(page, `${surname} Инна`).waitFor();
      await page.getByText('Аттестации не было.').waitFor();

      // The same name again: the program asks.
      await open(page, 'staff/new');
      await hire();
      await page.getByText('работает в школе').waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await page.getByRole('link', { name: 'Открыть карточку' }).click();
      await title(page, `${surname} Инна`).waitFor();

      await page.getByRole('link', { name: 'Изменить' }).click();
      await page.getByRole('button', { name: 'Добавить аттестацию' }).click();
      await page.getByRole('textbox', { name: 'Дата аттестации' }).fill(day(3));
      await page.getByRole('button', { name: 'Сохранить' }).click();
      await page.getByText('Дата аттестации ещё не наступила').waitFor();
      await page.getByRole('textbox', { name: 'Дата аттестации' }).fill(day(-10));
      await page.getByRole('button', { name: 'Сохранить' }).click();
      await page.getByRole('row', { name: /Первая.*бессрочно/ }).waitFor();
      await page.getByRole('row', { name: /Аттестация: внесено/ }).waitFor();

      await page.getByRole('button', { name: 'Уволить' }).click();
      const dialog = page.getByRole('dialog', { name: /^Увольнение/ });
      await dialog.getByText('Ролей в программе у сотрудника нет.').waitFor();
      await dialog.getByRole('textbox', { name: 'Последний рабочий день' }).fill(day(-1));
      await dialog.getByRole('button', { name: 'Уволить' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Отменить увольнение' }).click();
      const back = page.getByRole('dialog', { name: /^Отмена увольнения/ });
      await back.getByRole('textbox', { name: 'Основание' }).fill('Приказ отменён');
      await back.getByRole('button', { name: 'Отменить увольнение' }).click();
      await page.getByRole('button', { name: 'Уволить' }).waitFor();

      await page.getByRole('link', { name: 'Сотрудники' }).first().click();
      await title(page, 'Сотрудники').waitFor();
      await page.getByRole('searchbox').fill(surname.toLowerCase().replace('ё', 'е'));
      await page.getByText('Найден 1 сотрудник').waitFor();
    }));

  it('a dismissal names what is still a teacher’s, and is not recorded without a word', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'hr');
      await page.getByRole('combobox', { name: 'Должность' }).selectOption('Учитель математики');
      await page.getByRole('rowheader').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Уволить' }).click();
      const dialog = page.getByRole('dialog', { name: /^Увольнение/ });
      await dialog.getByText(/не сможет войти в ролях: .*Учитель/).waitFor();
      await dialog.getByText(/журналы: .*/).waitFor();
      await dialog.getByRole('button', { name: 'Отмена' }).click();
    }));

  it.each(['light', 'dark'] as const)('meet no barrier and fit a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'principal');
        await open(page, 'staff');
        const names = page.getByRole('rowheader').getByRole('link');
        await names.first().waitFor();
        expect(await page.getByRole('link', { name: 'Принять сотрудника' }).count()).toBe(0);
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await names.first().click();
        await page.getByRole('heading', { name: 'История' }).waitFor();
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }),
  );
});
