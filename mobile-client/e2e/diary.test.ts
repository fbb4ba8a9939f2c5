import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, DIARY, enterPassword, launch, openTab, phone, quiet, signIn } from './phone';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a phone, does the story on it, and closes it; the page must not break on the way. */
async function onPhone(story: (page: Page) => Promise<void>): Promise<void> {
  const { context, page, broken } = await phone(browser);
  try {
    await story(page);
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Turns back week by week to one that has lessons: today may be a Sunday or a holiday. */
async function openWeekWithLessons(page: Page): Promise<void> {
  await openTab(page, 'Дневник');
  await page.getByText('Неделя', { exact: true }).click();
  const lesson = page.getByRole('button', { name: /^Урок 1, / }).first();
  for (let week = 0; week < 4; week++) {
    await page
      .getByRole('heading', { level: 2 })
      .or(page.getByText(/уроков нет/))
      .first()
      .waitFor();
    if (await lesson.isVisible()) return;
    await page.getByRole('button', { name: 'Предыдущая неделя' }).click();
    await quiet(page);
  }
  await lesson.waitFor();
}

describe('a guardian', () => {
  it('reads today, the week and the marks of each child', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      const children = page.getByRole('list', { name: 'Выбор ребёнка' }).getByRole('button');
      expect(await children.count()).toBe(2);

      await openWeekWithLessons(page);
      const lesson = page.getByRole('button', { name: /^Урок 1, / }).first();
      await lesson.click();
      await page.getByText('Учитель', { exact: true }).first().waitFor();

      await openTab(page, 'Оценки');
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
      const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
      const subject = await first.textContent();
      await first.click();
      await page.getByRole('heading', { level: 1, name: subject ?? '' }).waitFor();
      await page.getByText('Почему такая оценка').click();
      await page
        .getByText(/\d+([.,]\d+)?·\d/)
        .first()
        .waitFor();
      await page.getByRole('heading', { name: 'Что если…' }).waitFor();

      await children.nth(1).click();
      expect(await children.nth(1).getAttribute('aria-pressed')).toBe('true');
    }));

  it('stays signed in over a reload, at the same address', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await openTab(page, 'Оценки');
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
      await page.reload();
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
      expect(page.url()).toBe(`${DIARY}/marks`);
      const stored = await page.evaluate(() =>
        JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept))),
      );
      expect(stored).not.toMatch(/eyJ/);
    }));

  it('comes back from Back without a word of failure', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    }));

  it('reads the last state without a connection', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await openTab(page, 'Оценки');
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText(/^Нет связи — показаны данные от/).waitFor();
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
    }));

  it('leaves nothing on the device when signing out, and is asked for the password again', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await openTab(page, 'Ещё');
      await page.getByRole('button', { name: 'Выйти' }).click();
      await page.getByRole('button', { name: 'Войти' }).waitFor();
      expect(await storedKeys(page)).toEqual([]);
      expect(await page.evaluate(() => localStorage.getItem('eschool-diary.account'))).toBeNull();
      await page.getByRole('button', { name: 'Войти' }).click();
      await enterPassword(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
    }));

  it('meets no barrier on any page, light or dark', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const tab of ['Сегодня', 'Дневник', 'Оценки', 'Ещё']) {
          await openTab(page, tab);
          await page.getByRole('heading', { level: 1, name: tab }).waitFor();
          await quiet(page);
          expect([colorScheme, tab, await breaches(page)]).toEqual([colorScheme, tab, []]);
        }
      }
    }));
});

describe('a guardian who needs large letters', () => {
  it('loses nothing at twice the text size', () =>
    onPhone(async (page) => {
      await signIn(page, 'guardian');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      await openWeekWithLessons(page);
      expect(await cutOff(page)).toEqual([]);
      await openTab(page, 'Оценки');
      await page.getByText('Сначала предметы, которым нужно внимание').waitFor();
      expect(await cutOff(page)).toEqual([]);
    }));
});

describe('a pupil', () => {
  it('reads the own diary', () =>
    onPhone(async (page) => {
      await signIn(page, 'student');
      await page.getByRole('heading', { level: 1, name: 'Сегодня' }).waitFor();
      await page.getByText('7Б класс').waitFor();
      await openWeekWithLessons(page);
    }));
});

describe('a teacher without children at school', () => {
  it('is told where the work is done', () =>
    onPhone(async (page) => {
      await signIn(page, 'teacher');
      await page.getByText('нет роли родителя или ученика').waitFor();
    }));
});

/** What stands beyond the right edge of the screen and cannot be reached. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => (element.textContent || element.tagName).slice(0, 60)),
  );
}

function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('eschool-diary');
        opening.onerror = () => reject(new Error('IndexedDB does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('family')) {
            resolve([]);
            return;
          }
          const keys = database.transaction('family').objectStore('family').getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map(String));
        };
      }),
  );
}
