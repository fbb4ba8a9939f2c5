import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, JOURNAL, PHONE, story, withBrowser } from './desk';
import { GridPage, pressRussian } from './grid';
import { LessonPanel } from './lesson';
import { latestOpen, ownJournal, presentAt, yearOf } from './school';
import { breaches, overflow, rest } from './screen';
import { open, signIn, switchRole, title } from './sign-in';

withBrowser();

async function meetsNoBarrier(page: Page, view: string): Promise<void> {
  await rest(page);
  expect.soft([view, await breaches(page)]).toEqual([view, []]);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const look = { ...DESK, colorScheme };

  it('the ways in meet no barrier', () =>
    story(async (seat) => {
      const { page } = await seat(look);
      await page.goto(JOURNAL);
      await page.getByRole('button', { name: 'Войти' }).waitFor();
      await meetsNoBarrier(page, 'front door');
      await page.getByRole('button', { name: 'Войти' }).click();
      await page.getByRole('textbox', { name: 'Логин' }).waitFor();
      await meetsNoBarrier(page, 'sign-in');
    }));

  it('a teacher’s views meet no barrier', () =>
    story(async (seat) => {
      const desk = await seat(look);
      const { page } = desk;
      await signIn(page, 'teacher');
      await meetsNoBarrier(page, 'today');
      await page.getByRole('button', { name: 'Кто вошёл, язык и оформление' }).click();
      await page.getByRole('button', { name: 'Выйти' }).waitFor();
      await meetsNoBarrier(page, 'person');
      await page.keyboard.press('Escape');
      const journal = await ownJournal(desk, '7Б');
      const lesson = latestOpen(await yearOf(desk, journal));
      await new LessonPanel(page).openFromDay(journal, lesson);
      await meetsNoBarrier(page, 'lesson');
      await open(page, 'journals');
      await page.getByRole('heading', { level: 2, name: '7Б' }).waitFor();
      await meetsNoBarrier(page, 'journals');
      await new GridPage(page).open(journal, lesson);
      await meetsNoBarrier(page, 'grid');
      await page.getByRole('button', { name: 'Действия с журналом' }).click();
      await page.getByRole('menuitem', { name: /Клавиши и знаки/ }).click();
      await page.getByRole('dialog', { name: 'Клавиши и знаки' }).waitFor();
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await meetsNoBarrier(page, 'legend');
      await open(page, 'plans');
      await page.getByRole('table').waitFor();
      await meetsNoBarrier(page, 'plans');
      await page.getByRole('row').nth(1).getByRole('link').click();
      await page.getByRole('columnheader', { name: 'Тема' }).waitFor();
      await meetsNoBarrier(page, 'plan');
      await open(page, 'help');
      await title(page, 'Помощь').waitFor();
      await meetsNoBarrier(page, 'help');
    }));

  it('the views of the office meet no barrier', () =>
    story(async (seat) => {
      const { page: office } = await seat(look);
      await signIn(office, 'deputy');
      await title(office, /^Сводная ведомость, /).waitFor();
      await meetsNoBarrier(office, 'report');
      const { page: admin } = await seat(look);
      await signIn(admin, 'admin');
      await admin.getByRole('table').waitFor();
      await meetsNoBarrier(admin, 'people');
      await open(admin, 'people/import');
      await title(admin, 'Загрузка из таблицы').waitFor();
      await meetsNoBarrier(admin, 'import');
    }));
});

describe('on a phone', () => {
  it('the day and the record of a lesson fit the width and meet no barrier', () =>
    story(async (seat) => {
      const desk = await seat(PHONE);
      const { page } = desk;
      await signIn(page, 'teacher');
      await meetsNoBarrier(page, 'today');
      expect(await overflow(page)).toBe(0);
      const journal = await ownJournal(desk, '7Б');
      const lesson = latestOpen(await yearOf(desk, journal));
      await new LessonPanel(page).openFromDay(journal, lesson);
      await meetsNoBarrier(page, 'lesson');
      expect(await overflow(page)).toBe(0);
    }));
});

describe('lists on a phone', () => {
  it('are cards that fit the width and meet no barrier', () =>
    story(async (seat) => {
      const { page } = await seat(PHONE);
      await signIn(page, 'teacher');
      await open(page, 'plans');
      await page.getByRole('table').waitFor();
      await meetsNoBarrier(page, 'plans');
      expect(await overflow(page)).toBe(0);
      await switchRole(page, 'Классный руководитель');
      await page.getByRole('table').getByRole('link').first().waitFor();
      await meetsNoBarrier(page, 'class');
      expect(await overflow(page)).toBe(0);
      await page.getByRole('table').getByRole('link').last().click();
      await meetsNoBarrier(page, 'diary of a pupil');
      expect(await overflow(page)).toBe(0);
      await page.getByText('Отметки', { exact: true }).click();
      await page.getByRole('table').waitFor();
      await meetsNoBarrier(page, 'marks');
      expect(await overflow(page)).toBe(0);
      await page.getByRole('link', { name: 'Мой класс' }).first().click();
      await title(page, /^Мой класс, /).waitFor();
    }));
});

describe('with the keyboard alone', () => {
  it('a teacher goes from the day to a saved absence', () =>
    story(async (seat) => {
      const desk = await seat();
      const { page } = desk;
      await signIn(page, 'teacher');
      const journal = await ownJournal(desk, '7Б');
      const year = await yearOf(desk, journal);
      const lesson = latestOpen(year);
      await open(page, `today?date=${lesson.date}`);
      const panel = new LessonPanel(page);
      await tabTo(page, panel.line(journal, lesson));
      await page.keyboard.press('Enter');
      await panel.topic.waitFor();
      const pupil = presentAt(year, lesson)[4]!;
      await tabTo(page, panel.pupil(pupil));
      const saved = page.getByRole('banner').getByRole('status').filter({ hasText: 'Сохранено' });
      // Whatever an earlier run left there, this is a change; each letter goes on to the next pupil.
      await pressRussian(page, 'у', 'KeyE');
      await panel.pupil(pupil).filter({ hasText: 'уважительная причина' }).waitFor();
      await saved.waitFor();
      await page.keyboard.press('ArrowUp');
      await pressRussian(page, 'б', 'Comma');
      await panel.pupil(pupil).filter({ hasText: 'болеет' }).waitFor();
      await saved.waitFor();
      await page.keyboard.press('Escape');
      await panel.panel.waitFor({ state: 'detached' });
    }));
});

/** Presses Tab until the element has the focus, as far as a page may reasonably be long. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}
