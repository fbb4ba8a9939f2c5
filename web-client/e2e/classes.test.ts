import type { SchoolClassCard, SubgroupBoard } from '@eschool/client/people';
import { addDays } from '@eschool/clients-core/local-date';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, story, withBrowser } from './desk';
import { calendarOf, journalsOf, read } from './school';
import { breaches, overflow, rest } from './screen';
import { open, schoolOf, signIn, switchRole, title } from './sign-in';

withBrowser();

/** A class of its own for every run, so that nobody else's story meets it. */
const LETTER = `Ю${Date.now() % 100_000}`;

const typed = (day: string) => day.split('-').reverse().join('.');

describe('classes and groups', () => {
  it('the deputy head opens a class, gives it, hands it over, takes that back and closes it', () =>
    story(async (seat) => {
      const deputy = await seat();
      const { page } = deputy;
      await signIn(page, 'deputy');
      const { today } = await calendarOf(deputy, 'DEPUTY_HEAD');
      await open(page, 'classes');
      await page.getByRole('button', { name: 'Открыть класс' }).click();
      const creation = page.getByRole('dialog', { name: 'Новый класс' });
      await creation.getByRole('combobox', { name: 'Параллель' }).selectOption('5');
      await creation.getByRole('textbox', { name: 'Литера' }).fill(LETTER);
      await creation.getByRole('button', { name: 'Открыть класс' }).click();
      await title(page, `5${LETTER}`).waitFor();

      const give = async (place: number, from: string) => {
        await page.getByRole('button', { name: 'Передать класс' }).click();
        const dialog = page.getByRole('dialog', { name: `Кому передать 5${LETTER}` });
        await dialog.getByRole('combobox', { name: 'Сотрудник' }).click();
        const option = page.getByRole('option').nth(place);
        const name = await option.innerText();
        await option.click();
        await dialog.getByRole('textbox', { name: 'С какого дня' }).fill(typed(from));
        await dialog.getByRole('button', { name: 'Передать', exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
        return name;
      };
      const first = await give(0, today);
      const leader = (name: string) => page.getByRole('row', { name: new RegExp(name) });
      await leader(first).getByText('сейчас').waitFor();
      const next = await give(1, addDays(today, 1));
      await leader(next).getByText('ещё не начался').waitFor();
      await leader(first)
        .getByText(`с ${typed(today)} по ${typed(today)}`)
        .waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);

      await leader(next).getByRole('button', { name: 'Отменить' }).click();
      await leader(next).waitFor({ state: 'detached' });
      const school = await schoolOf(page);
      const id = page.url().split('/').at(-1) ?? '';
      const card = await read<SchoolClassCard>(
        deputy,
        'DEPUTY_HEAD',
        `/schools/${school}/classes/${id}`,
      );
      expect(card.leaders.map(({ until }) => until)).toEqual([undefined]);
      await page.getByRole('button', { name: 'Удалить класс' }).click();
      await title(page, 'Классы').waitFor();
      await page.getByRole('searchbox').fill(LETTER);
      await page.getByText('Такого класса нет').waitFor();
    }));

  it('the class teacher moves a pupil to the other English group by keyboard, and its journal shows it', () =>
    story(async (seat) => {
      const teacher = await seat();
      const { page } = teacher;
      await signIn(page, 'teacher');
      await switchRole(page, 'Классный руководитель');
      await open(page, 'my-class/subgroups');
      await title(page, /^Подгруппы/).waitFor();
      const school = await schoolOf(page);
      const { today } = await calendarOf(teacher, 'CLASS_TEACHER');
      const day = addDays(today, 1);
      const subject = page.getByRole('combobox', { name: 'Предмет' });
      await subject.selectOption({ label: 'Иностранный язык (английский)' });
      await page.getByRole('textbox', { name: 'С какого дня' }).fill(typed(day));
      const second = page.getByRole('region', { name: /английский 2/ });
      const pupil = page
        .getByRole('region', { name: /английский 1/ })
        .getByRole('button')
        .first();
      const name = (await pupil.innerText()).replace(/^\d+\s*/, '').split('\n')[0] ?? '';
      const move = async (key: 'ArrowLeft' | 'ArrowRight') => {
        await page.getByRole('button', { name: new RegExp(name) }).focus();
        await page.keyboard.press(key);
        await page.getByText(new RegExp(`${name} — из`)).waitFor();
        await page.getByRole('button', { name: 'Сохранить' }).click();
        await page.getByText('Пока ничего не изменено.').waitFor();
      };
      await move('ArrowRight');
      await second.getByRole('button', { name: new RegExp(name) }).waitFor();
      await rest(page);
      expect(await breaches(page)).toEqual([]);

      const journals = await journalsOf(teacher, 'CLASS_TEACHER');
      const journal = journals.find(({ groupName }) => /английский 2/.test(groupName));
      await open(page, `journals/${journal?.id}?from=${day}&to=${addDays(day, 7)}`);
      await page.getByRole('rowheader', { name, exact: true }).waitFor();

      await open(page, `my-class/subgroups`);
      await subject.selectOption({ label: 'Иностранный язык (английский)' });
      await page.getByRole('textbox', { name: 'С какого дня' }).fill(typed(day));
      await second.getByRole('button', { name: new RegExp(name) }).waitFor();
      await move('ArrowLeft');
      const { classId } = { classId: journal?.classId ?? '' };
      const board = await read<SubgroupBoard>(
        teacher,
        'CLASS_TEACHER',
        `/schools/${school}/classes/${classId}/subgroups?on=${day}`,
      );
      const id = board.pupils.find(({ displayName }) => displayName === name)?.id;
      const first = board.groups.find((group) => /английский 1/.test(group.name))?.id;
      expect(
        board.places.some(
          ({ studentId, groupId, since, until }) =>
            studentId === id && groupId === first && since < day && (!until || until > day),
        ),
      ).toBe(true);
    }));

  it.each(
    (['light', 'dark'] as const).flatMap((colorScheme) => [
      { at: 'a desk', place: { ...DESK, colorScheme }, colorScheme },
      { at: 'a phone', place: { ...PHONE, colorScheme }, colorScheme },
    ]),
  )('meets no barrier at $at, in $colorScheme', ({ place }) =>
    story(async (seat) => {
      const { page } = await seat(place);
      const fits = async (view: string) => {
        await rest(page);
        expect(await breaches(page), view).toEqual([]);
        expect(await overflow(page), view).toBe(0);
      };
      await signIn(page, 'deputy');
      await open(page, 'classes');
      await page.getByRole('rowheader').first().waitFor();
      await fits('classes');
      await page.getByRole('link', { name: '7Б', exact: true }).click();
      await page.getByRole('rowheader').nth(5).waitFor();
      await fits('class');
      await page.getByRole('link', { name: 'Подгруппы' }).click();
      await page.getByText('Пока ничего не изменено.').waitFor();
      await fits('board');
      await open(page, 'groups?kind=EXTRACURRICULAR');
      await page.getByRole('link', { name: 'Шахматный кружок' }).click();
      await page.getByRole('button', { name: 'Зачислить' }).waitFor();
      await fits('group');
    }),
  );
});
