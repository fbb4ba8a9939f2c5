import { describe, expect, it } from 'vitest';
import { JOURNAL, story, withBrowser } from './desk';
import { journalsOf } from './school';
import { open, schoolOf, signIn } from './sign-in';

withBrowser();

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('what is not one’s own', () => {
  it('a colleague’s journal is refused in words, with nothing of it on the page', () =>
    story(async (seat) => {
      const office = await seat();
      await signIn(office.page, 'deputy');
      const all = await journalsOf(office, 'DEPUTY_HEAD');
      const desk = await seat();
      await signIn(desk.page, 'teacher');
      const own = new Set((await journalsOf(desk)).map((journal) => journal.id));
      const foreign = all.find((journal) => !own.has(journal.id));
      await open(desk.page, `journals/${foreign!.id}`);
      await desk.page.getByRole('heading', { name: 'Это не ваш журнал' }).waitFor();
      expect(await desk.page.getByRole('grid').count()).toBe(0);
      await desk.page.getByText('Номер запроса:').waitFor();
    }));

  it('a journal that does not exist is said to be missing', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await open(page, `journals/${NOBODY}`);
      await page.getByRole('heading', { name: 'Журнал не найден' }).waitFor();
    }));

  it('a view of another role says whose it is', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'today');
      await page.getByRole('heading', { name: 'Раздел «Сегодня» — для другой роли' }).waitFor();
    }));

  it('another school is closed', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await page.goto(`${JOURNAL}/s/${NOBODY}/journals`);
      await page.getByRole('heading', { name: 'Эта школа вам не открыта' }).waitFor();
    }));

  it('a guardian is shown the way to the diary and no view of the staff', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'guardian');
      await page.getByRole('heading', { name: 'Дневник — в приложении «Мой дневник»' }).waitFor();
      await open(page, 'journals');
      await page.getByRole('heading', { name: 'Раздел «Журналы» — для другой роли' }).waitFor();
    }));
});

describe('an address that leads nowhere', () => {
  it('has a page that says so and leads back', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      const school = await schoolOf(page);
      for (const address of [`/s/${school}/no-such-view`, '/nowhere']) {
        await page.goto(JOURNAL + address);
        await page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor();
      }
      await page.getByRole('link', { name: 'На начальную страницу' }).click();
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
    }));
});
