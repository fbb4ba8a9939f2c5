import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { JournalGrid } from '@eschool/client/journal';
import type { StudentInClassList, SchoolClassList } from '@eschool/client/people';
import { DESK, PHONE, story, withBrowser, type Seat } from './desk';
import { calendarOf, journalsOf, read, yearOf } from './school';
import { breaches, overflow, rest } from './screen';
import { open, schoolOf, signIn, title } from './sign-in';

withBrowser();

/** A number that no other order has. */
const someNumber = () => `э-${Date.now().toString(36)}`;

async function inClass(seat: Seat, classId: string): Promise<string[]> {
  const school = await schoolOf(seat.page);
  const { items } = await read<StudentInClassList>(
    seat,
    'REGISTRAR',
    `/schools/${school}/classes/${classId}/students`,
  );
  return items.map(({ id }) => id);
}

async function sign(page: Page, number: string): Promise<void> {
  await open(page, 'movement?status=DRAFT');
  await page.getByRole('searchbox').fill(number);
  await page.getByRole('link', { name: `№ ${number}` }).click();
  await page.getByRole('button', { name: 'Подписать' }).click();
  await page.getByText('Подписан', { exact: true }).waitFor();
}

describe('movement of pupils', () => {
  it('an order that the principal signs moves a pupil, another one brings the pupil back', () =>
    story(async (seat) => {
      const teacher = await seat();
      const office = await seat();
      const { page } = office;
      const { page: atPrincipal } = await seat();
      await signIn(teacher.page, 'teacher');
      await signIn(page, 'registrar');
      await signIn(atPrincipal, 'principal');
      const school = await schoolOf(page);
      const { items: schoolClasses } = await read<SchoolClassList>(
        office,
        'REGISTRAR',
        `/schools/${school}/classes?limit=200`,
      );
      const { today } = await calendarOf(teacher, 'TEACHER');
      const gradeOf = (name: string) => name.replace(/\D+$/, '');
      const parallelOf = (name: string) =>
        schoolClasses.find((known) => known.name !== name && gradeOf(known.name) === gradeOf(name));
      const marksOf = (grid: JournalGrid, id: string) =>
        grid.marks.filter(({ studentId }) => studentId === id).length;
      const found = async () => {
        for (const journal of await journalsOf(teacher)) {
          const own = schoolClasses.find(({ name }) => name === journal.groupName);
          const other = parallelOf(journal.groupName);
          if (!own || !other) continue;
          const grid = await yearOf(teacher, journal);
          // Not the first of the list, whom other stories like to mark.
          const pupil = grid.students
            .filter(
              ({ id, memberUntil }) => (memberUntil ?? today) >= today && marksOf(grid, id) > 0,
            )
            .at(-2);
          if (pupil) return { journal, own, other, pupil, marks: marksOf(grid, pupil.id) };
        }
        throw new Error('no class of the teacher with marks has a parallel one');
      };
      const { journal, own, other, pupil, marks } = await found();

      const number = someNumber();
      await open(page, 'movement/new');
      await page.getByRole('textbox', { name: 'Номер приказа' }).fill(number);
      await page.getByRole('searchbox', { name: 'Добавить ученика' }).fill(pupil.displayName);
      await page
        .getByRole('list', { name: 'Найденные ученики' })
        .getByRole('button', { name: new RegExp(`${pupil.displayName}.*${own.name}`) })
        .first()
        .click();
      await page.getByRole('combobox', { name: 'В класс' }).selectOption(own.name);
      await page.getByRole('button', { name: 'Сохранить черновик' }).click();
      await page.getByText(`Ученик уже учится в ${own.name}. Выберите другой класс`).waitFor();
      await page.getByRole('combobox', { name: 'В класс' }).selectOption(other.name);
      await rest(page);
      expect(await breaches(page)).toEqual([]);
      await page.getByRole('button', { name: 'Сохранить черновик' }).click();
      await title(page, new RegExp(number)).waitFor();
      await page.getByText(new RegExp(`переходит из ${own.name} в ${other.name}`)).waitFor();
      expect(await page.getByRole('button', { name: 'Подписать' }).count()).toBe(0);
      expect(await inClass(office, own.id)).toContain(pupil.id);

      await sign(atPrincipal, number);
      expect(await inClass(office, own.id)).not.toContain(pupil.id);
      expect(await inClass(office, other.id)).toContain(pupil.id);
      const after = await yearOf(teacher, journal);
      expect(marksOf(after, pupil.id)).toBe(marks);
      const last = after.students.find(({ id }) => id === pupil.id)?.memberUntil;
      expect(last !== undefined && last < today, `member until ${last}`).toBe(true);

      await open(page, `people/${pupil.id}`);
      await page.getByRole('heading', { name: 'Движение' }).waitFor();
      await page.getByRole('link', { name: new RegExp(`приказ № ${number}`) }).click();
      await page.getByRole('button', { name: 'Отменить приказом' }).click();
      const undo = someNumber();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill(undo);
      await dialog.getByRole('textbox', { name: 'Почему отменяется' }).fill('Издан ошибочно');
      await dialog.getByRole('button', { name: 'Сохранить черновик' }).click();
      await title(page, new RegExp(undo)).waitFor();
      await sign(atPrincipal, undo);
      expect(await inClass(office, own.id)).toContain(pupil.id);
      expect(await inClass(office, other.id)).not.toContain(pupil.id);
    }));

  it.each(['light', 'dark'] as const)('meets no barrier and fits a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'registrar');
        await open(page, 'movement');
        await page.getByRole('rowheader').first().waitFor();
        await rest(page);
        expect(await breaches(page), 'list').toEqual([]);
        expect(await overflow(page), 'list').toBe(0);
        await page.getByRole('rowheader').getByRole('link').first().click();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await rest(page);
        expect(await breaches(page), 'order').toEqual([]);
        expect(await overflow(page), 'order').toBe(0);
        await open(page, 'movement/new?kind=ENROLMENT');
        await page.getByRole('textbox', { name: 'Фамилия' }).waitFor();
        await rest(page);
        expect(await breaches(page), 'form').toEqual([]);
        expect(await overflow(page), 'form').toBe(0);
      }
    }),
  );
});
