import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { breaches, overflow, rest } from './screen';
import { open, signIn } from './sign-in';

withBrowser();

describe('the academic year', () => {
  it('the deputy head plans a year: its terms, holidays and a working Saturday, and is told what is in the way', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'academic-years');
      // Every run plans the year after the last one, so that it has a year of its own.
      const plan = page.getByRole('button', { name: /^Запланировать/ });
      const label = (await plan.textContent()) ?? '';
      const start = Number(/(\d{4})\//.exec(label)?.[1]);
      await plan.click();
      const planning = page.getByRole('dialog', { name: /План на/ });
      await planning.getByRole('button', { name: 'Запланировать' }).click();
      await planning.waitFor({ state: 'detached' });
      await page.getByText(/Год пока планируется/).waitFor();

      await page.getByRole('button', { name: 'Добавить деление' }).click();
      const scheme = page.getByRole('dialog', { name: 'Новое деление года' });
      await scheme.getByLabel('Как делится год').selectOption('По-своему');
      await scheme.getByRole('textbox', { name: 'Название деления' }).fill('Семестры');
      await scheme.getByRole('textbox', { name: 'Название 1-го периода' }).fill('Осенний семестр');
      await scheme.getByRole('textbox', { name: 'Название 2-го периода' }).fill('Весенний семестр');
      await scheme.getByRole('button', { name: 'Добавить', exact: true }).click();
      await scheme.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Семестры' }).waitFor();

      await page.getByRole('button', { name: 'Кто по каким учится' }).click();
      const grades = page.getByRole('dialog', { name: 'По каким периодам учатся параллели' });
      await grades.getByLabel('6-я параллель').selectOption('Семестры');
      await grades.getByRole('button', { name: 'Сохранить' }).click();
      await grades.waitFor({ state: 'detached' });

      await page.getByRole('button', { name: 'Добавить каникулы' }).click();
      const holiday = page.getByRole('dialog', { name: 'Новые каникулы или праздник' });
      await holiday.getByRole('textbox', { name: 'Название' }).fill('День школы');
      await holiday.getByRole('textbox', { name: 'Первый день' }).fill(`04.11.${String(start)}`);
      await holiday.getByText(/Пересекается с другими свободными днями/).waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await holiday.getByRole('textbox', { name: 'Первый день' }).fill(`05.10.${String(start)}`);
      await holiday.getByRole('button', { name: 'Добавить', exact: true }).click();
      await holiday.waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /День школы.*5 октября/ }).waitFor();

      await page.getByRole('button', { name: 'Добавить день' }).click();
      const moved = page.getByRole('dialog', { name: 'Рабочая суббота или перенос' });
      await moved.getByRole('textbox', { name: 'День', exact: true }).fill(saturday(start));
      await moved.getByRole('textbox', { name: 'Почему' }).fill('Отработка за День школы');
      await moved.getByRole('button', { name: 'Добавить', exact: true }).click();
      await moved.waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /как в понедельник.*Отработка за День школы/ }).waitFor();
      await page.reload();
      await page.getByRole('row', { name: /День школы.*5 октября/ }).waitFor();
    }));

  it('a term with lessons and marks is not cut', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'academic-years');
      await page.getByRole('button', { name: 'Четверти' }).click();
      const form = page.getByRole('dialog', { name: 'Деление года: Четверти' });
      const last = form.getByRole('textbox', { name: 'По' }).last();
      await last.fill((await last.inputValue()).replace(/^\d\d/, '20'));
      await form
        .getByRole('alert')
        .getByText(/Уроки останутся без учебного периода|отметки|закрыт/)
        .waitFor();
      expect(await form.getByRole('button', { name: 'Сохранить' }).isDisabled()).toBe(true);
    }));

  it.each(['light', 'dark'] as const)('meets no barrier and fits a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'deputy');
        await open(page, 'academic-years');
        await page.getByRole('row', { name: /Осенние каникулы/ }).waitFor();
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }),
  );
});

/** The third Saturday of October. */
function saturday(year: number): string {
  const first = new Date(Date.UTC(year, 9, 1)).getUTCDay();
  return `${String(1 + ((6 - first + 7) % 7) + 14)}.10.${String(year)}`;
}
