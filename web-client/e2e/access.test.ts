import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { story, withBrowser } from './desk';
import { PeoplePage } from './people-import';
import { read } from './school';
import { open, schoolOf, signIn, switchRole, title } from './sign-in';
import type { StudentList } from '@eschool/client/people';

withBrowser();

/** The dialog of the slip for a guardian, opened on the page that is shown. */
async function askFor(page: Page, guardian: string) {
  await page
    .getByRole('button', { name: new RegExp(`^Выдать доступ.*: ${guardian}$`) })
    .first()
    .click();
  return page.getByRole('dialog', { name: 'Карточка доступа' });
}

describe('access belongs to a place, the sign-in to its owner', () => {
  it('a class teacher is told why a sign-in in use is not reset', () =>
    story(async (seat) => {
      const desk = await seat();
      await signIn(desk.page, 'teacher');
      await switchRole(desk.page, 'Классный руководитель');
      await title(desk.page).waitFor();
      const school = await schoolOf(desk.page);
      const { items } = await read<StudentList>(
        desk,
        'CLASS_TEACHER',
        `/schools/${school}/students?limit=200`,
      );
      const guardian = items.flatMap((row) => row.guardians).find((row) => row.hasAccess);
      await open(desk.page, 'my-class');
      const dialog = await askFor(desk.page, guardian!.displayName);
      const again = dialog.getByRole('button', { name: /^Выдать/ });
      await again.click();
      await dialog.getByRole('alert').waitFor();
      expect(await dialog.getByRole('alert').innerText()).toMatch(
        /Этим входом уже пользуются|Сотруднику доступ выдаёт администратор/,
      );
      expect(await again.count()).toBe(0);
    }));

  it('a slip stands in the log, and whoever has a place already is told so', () =>
    story(async (seat) => {
      const office = await seat();
      await signIn(office.page, 'admin');
      const school = await schoolOf(office.page);
      const { items } = await read<StudentList>(
        office,
        'SCHOOL_ADMIN',
        `/schools/${school}/students?limit=200`,
      );
      const pupil = items.find((row) => row.guardians.some((guardian) => !guardian.hasAccess));
      const guardian = pupil!.guardians.find((row) => !row.hasAccess)!.displayName;
      const people = new PeoplePage(office.page);
      const row = await people.find(guardian, pupil!.displayName);
      const slip = await people.issueAccess(row, guardian);
      await open(office.page, 'people/access-log?kind=ISSUED');
      const line = office.page.getByRole('row').filter({ hasText: guardian }).first();
      await line.getByText('Выдан вход').waitFor();
      await line.getByText('Администратор').waitFor();

      const desk = await seat();
      await signIn(desk.page, 'deputy');
      await desk.page.getByRole('button', { name: 'Кто вошёл, язык и оформление' }).click();
      await desk.page.getByRole('button', { name: 'Добавить место по листку' }).click();
      const form = desk.page.getByRole('dialog', { name: 'Место по листку доступа' });
      await form.getByLabel('Логин').fill(slip.login);
      await form.getByLabel('Код первого входа').fill('AAAA-2222-BBBB');
      await form.getByRole('button', { name: 'Добавить' }).click();
      await form.getByText('Листок не подошёл').waitFor();
      await form.getByLabel('Код первого входа').fill(slip.code);
      await form.getByRole('button', { name: 'Добавить' }).click();
      await form.getByText('В этой школе у вас уже есть место').waitFor();
    }));
});
