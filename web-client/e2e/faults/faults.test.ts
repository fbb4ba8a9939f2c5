import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { JOURNAL, PATIENCE, PHONE, story, withBrowser, type Seat } from '../desk';
import { GridPage } from '../grid';
import { PhonePage } from '../phone';
import { latestOpen, ownJournal, presentAt, yearOf } from '../school';
import { schoolOf, signIn } from '../sign-in';
import { JournalCells, keyOf, type Cell } from './cell-writers';
import { calendarAs, health, signInAnswers, turn } from './fault-switch';

withBrowser();

const PROBLEM = 'application/problem+json';
const WRITERS = 6;
const ENOUGH = 300;

/** A teacher's grid with an empty square, and how to read what the service holds there. */
async function atWork(desk: Seat) {
  const journal = await ownJournal(desk, '7Б');
  const year = await yearOf(desk, journal);
  const lesson = latestOpen(year);
  const pupil = presentAt(year, lesson).at(-2)!;
  const grid = new GridPage(desk.page);
  await grid.open(journal, lesson);
  await grid.empty(pupil);
  const stored = async () => {
    const { lessons, students, marks } = await yearOf(desk, journal);
    const works = lessons.find(({ id }) => id === lesson.id)?.works.map(({ id }) => id) ?? [];
    const student = students.find(({ displayName }) => displayName === pupil);
    return marks.find((mark) => works.includes(mark.workId) && mark.studentId === student?.id)
      ?.entry;
  };
  return { journal, grid, pupil, stored };
}

/** Which log a part writes: a part that is started again begins another one. */
function logOf(part: string): number | undefined {
  return statSync(join(process.env.ESCHOOL_LOGS ?? '', `${part}.log`), { throwIfNoEntry: false })
    ?.ino;
}

/** Counts the visits to the sign-in page from now on. */
function signIns(page: Page): () => number {
  let visits = 0;
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('/realms/')) visits += 1;
  });
  return () => visits;
}

/** The page's next attempt to renew its sign-in that nobody answers. */
function failedRenewal(page: Page) {
  return page.waitForEvent('requestfailed', {
    predicate: (request) => request.url().endsWith('/token'),
    timeout: PATIENCE,
  });
}

describe('while Keycloak is down', () => {
  it('signed-in people read and write, and nobody has to sign in again', () =>
    story(async (seat) => {
      const desk = await seat();
      const { page } = desk;
      await page.clock.install();
      await signIn(page, 'teacher');
      const school = await schoolOf(page);
      const { grid, pupil, stored } = await atWork(desk);
      const phone = await seat(PHONE);
      await new PhonePage(phone.page).signIn('guardian');
      await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      const first = desk.bearer();
      const visits = signIns(page);

      await turn('stop/keycloak');
      const unanswered = failedRenewal(page);
      await page.clock.fastForward('06:00');
      await unanswered;
      await grid.type(pupil, '5');
      await grid.saved();
      expect(await stored()).toBe('5');
      expect((await calendarAs(first, school)).status).toBe(200);
      expect(await health('ready')).toBe(200);
      expect(await page.getByRole('alert').count()).toBe(0);

      await phone.page.reload();
      await phone.page.getByText(/^Служба входа не отвечает — показаны данные от/).waitFor();
      const late = await seat();
      await late.page.goto(JOURNAL);
      await late.page.getByRole('button', { name: 'Войти' }).click();
      await late.page.getByRole('heading', { name: 'Служба входа не отвечает' }).waitFor();

      await turn('kill/backend');
      await turn('start/backend');
      expect(await calendarAs(first, school)).toEqual({
        status: 503,
        type: PROBLEM,
        retryAfter: 5,
        code: 'sign-in-unavailable',
      });
      expect([await health('live'), await health('ready')]).toEqual([200, 503]);
      await page.clock.fastForward('30:00');
      const told = page.getByRole('alert').filter({ hasText: 'Служба входа не отвечает' });
      await told.waitFor();
      await grid.type(pupil, '4');
      await page.getByRole('button', { name: 'Не отправлено: 1' }).waitFor();

      await turn('start/keycloak');
      await late.page.getByRole('textbox', { name: 'Логин' }).waitFor();
      await page.clock.fastForward('01:30');
      await told.waitFor({ state: 'detached' });
      await grid.saved();
      expect(desk.bearer()).not.toBe(first);
      expect(await stored()).toBe('4');
      expect((await calendarAs(first, school)).status).toBe(200);
      expect(await health('ready')).toBe(200);
      expect(visits()).toBe(0);
    }));
});

describe('while PostgreSQL is down', () => {
  it('the service says when to come back, and works again without a restart', () =>
    story(async (seat) => {
      const desk = await seat();
      await signIn(desk.page, 'teacher');
      const school = await schoolOf(desk.page);
      const { grid, pupil, stored } = await atWork(desk);
      await turn('stop/postgres');
      expect(await calendarAs(desk.bearer(), school)).toEqual({
        status: 503,
        type: PROBLEM,
        retryAfter: 5,
        code: 'database-unavailable',
      });
      expect([await health('live'), await health('ready')]).toEqual([200, 503]);
      await grid.type(pupil, '3');
      await desk.page.getByRole('button', { name: 'Не отправлено: 1' }).waitFor();

      await turn('start/postgres');
      await expect
        .poll(async () => (await calendarAs(desk.bearer(), school)).status, { timeout: PATIENCE })
        .toBe(200);
      await grid.saved();
      expect(await stored()).toBe('3');
      await expect.poll(() => health('ready'), { timeout: PATIENCE }).toBe(200);
    }));
});

/** What may stand in a cell: the last acknowledged value, or the one that was on its way when the power went. */
function lawful({ acknowledged, onItsWay }: Cell) {
  const last = acknowledged.at(-1)!;
  const later = { entry: onItsWay, version: last.version + 1 };
  return onItsWay === undefined ? [last] : [last, later];
}

describe('after kill -9 of PostgreSQL, the service and Keycloak in the midst of writing', () => {
  it('«./eschool up» recovers, every acknowledged mark is there, and what ends later is started again', () =>
    story(async (seat) => {
      const desk = await seat();
      await signIn(desk.page, 'teacher');
      const journal = await ownJournal(desk, '7Б', 'Алгебра');
      const journalCells = await JournalCells.of(desk, journal);
      const cells = (await journalCells.writable()).slice(0, 40);
      expect(cells.length).toBeGreaterThanOrEqual(WRITERS + 4);
      const shares = cells.slice(0, WRITERS).map((cell) => [cell]);
      const writing = [...shares, cells.slice(WRITERS)].map((own) => journalCells.write(own));
      const acknowledged = () => cells.flatMap((cell) => cell.acknowledged).length;
      await expect.poll(acknowledged, { timeout: PATIENCE }).toBeGreaterThan(ENOUGH);
      await turn('crash');
      await Promise.all(writing);

      await turn('up');
      const stored = await journalCells.stored();
      for (const cell of cells) {
        const { entry, version } = stored.get(keyOf(cell))!;
        expect(lawful(cell)).toContainEqual({ entry, version });
        const entered = cell.acknowledged.map((saved) => saved.entry);
        if (version > cell.acknowledged.at(-1)!.version) entered.push(cell.onItsWay!);
        const history = await journalCells.history(cell);
        const known = Math.min(entered.length, history.length);
        expect(known).toBeGreaterThan(0);
        expect(history.slice(0, known)).toEqual(entered.reverse().slice(0, known));
      }
      const school = await schoolOf(desk.page);
      await turn('kill/keycloak');
      expect(await signInAnswers()).toBe(false);
      expect((await calendarAs(desk.bearer(), school)).status).toBe(200);
      await expect.poll(signInAnswers, { timeout: 2 * PATIENCE }).toBe(true);
      await turn('kill/backend');
      await expect.poll(() => health('ready'), { timeout: PATIENCE }).toBe(200);
      const killed = logOf('postgres');
      await turn('kill/postgres');
      await expect.poll(() => logOf('postgres') !== killed, { timeout: PATIENCE }).toBe(true);
      const status = async () => (await calendarAs(desk.bearer(), school)).status;
      await expect.poll(status, { timeout: PATIENCE }).toBe(200);
      console.log(`all ${acknowledged()} acknowledged marks outlived the power cut`);
    }));
});
