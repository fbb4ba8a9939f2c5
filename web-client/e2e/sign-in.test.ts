import { describe, expect, it } from 'vitest';
import { JOURNAL, story, withBrowser } from './desk';
import { enterPassword, schoolOf, signIn, signOut, switchRole, title } from './sign-in';

withBrowser();

describe('the way in', () => {
  it('refuses a wrong password in words and takes the right one', () =>
    story(async (seat) => {
      const { page } = await seat();
      await page.goto(JOURNAL);
      await page.getByRole('button', { name: 'Войти' }).click();
      await enterPassword(page, 'teacher', 'Not-the-password-1');
      await page.getByText('Неверный логин или пароль.').waitFor();
      await enterPassword(page, 'teacher');
      await title(page, 'Сегодня').waitFor();
    }));

  it('leaves nothing behind after sign-out and asks for the password again', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await signOut(page);
      expect(new URL(page.url()).pathname).toBe('/');
      const kept = await page.evaluate(() =>
        JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept))),
      );
      expect(kept).not.toMatch(/eyJ|eschool\.acting/);
      await page.getByRole('button', { name: 'Войти' }).click();
      await page.getByRole('textbox', { name: 'Логин' }).waitFor();
    }));

  it('keeps the tokens out of the browser’s storage and stays signed in over a reload', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await title(page, 'Сегодня').waitFor();
      const before = page.url();
      const kept = await page.evaluate(() =>
        JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept))),
      );
      expect(kept).not.toContain('eyJ');
      await page.reload();
      await title(page, 'Сегодня').waitFor();
      expect(page.url()).toBe(before);
    }));

  it('comes back from Back without a word of failure', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await title(page, 'Сегодня').waitFor();
      await page.goBack();
      await title(page, 'Сегодня').waitFor();
      expect(new URL(page.url()).pathname).toMatch(/\/today$/);
    }));

  it('leads to the address that was asked for before sign-in', () =>
    story(async (seat) => {
      const { page: first } = await seat();
      await signIn(first, 'teacher');
      const school = await schoolOf(first);

      const { page } = await seat();
      const wanted = `${JOURNAL}/s/${school}/today?date=2026-09-14`;
      await page.goto(wanted);
      await enterPassword(page, 'teacher');
      await title(page, 'Учебный день').waitFor();
      expect(page.url()).toBe(wanted);
      await page.getByText('понедельник, 14 сентября').waitFor();
    }));
});

describe('a teacher who is also a parent', () => {
  it('changes between the roles and is told honestly where the diary is', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher2');
      await title(page, 'Сегодня').waitFor();
      await switchRole(page, 'Родитель');
      await page.getByRole('heading', { name: 'Дневник — в приложении «Мой дневник»' }).waitFor();
      const tasks = page.getByRole('navigation', { name: 'Разделы' });
      expect(await tasks.getByRole('link', { name: 'Журналы' }).count()).toBe(0);
      await switchRole(page, 'Учитель');
      await title(page, 'Сегодня').waitFor();
      await tasks.getByRole('link', { name: 'Журналы' }).waitFor();
    }));
});
