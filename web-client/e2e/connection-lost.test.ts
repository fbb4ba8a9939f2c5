import { describe, expect, it } from 'vitest';
import { API, PATIENCE, story, withBrowser, type Seat } from './desk';
import { GridPage } from './grid';
import type { GridLesson, Journal } from '@eschool/client/journal';
import { latestOpen, ownJournal, presentAt, yearOf } from './school';
import { signIn } from './sign-in';

withBrowser();

/** The teacher's grid with two empty squares. */
async function atWork(desk: Seat) {
  await signIn(desk.page, 'teacher');
  const journal = await ownJournal(desk, '7Б');
  const year = await yearOf(desk, journal);
  const lesson = latestOpen(year);
  const [one, two] = presentAt(year, lesson).slice(-3, -1);
  const pupils = [one!, two!] as const;
  const grid = new GridPage(desk.page);
  await grid.open(journal, lesson);
  await grid.empty(...pupils);
  return { journal, lesson, grid, pupils };
}

/** What the service itself holds for the pupils in the last work of the lesson. */
async function stored(
  desk: Seat,
  journal: Journal,
  { id }: GridLesson,
  pupils: readonly string[],
): Promise<(string | undefined)[]> {
  const grid = await yearOf(desk, journal);
  const work = grid.lessons.find((lesson) => lesson.id === id)?.works.at(-1);
  return pupils.map((name) => {
    const pupil = grid.students.find((student) => student.displayName === name);
    return grid.marks.find((mark) => mark.workId === work?.id && mark.studentId === pupil?.id)
      ?.entry;
  });
}

describe('when the network goes', () => {
  it('marks wait in the page, the page says so, and they go out by themselves afterwards', () =>
    story(async (seat) => {
      const desk = await seat();
      const { journal, lesson, grid, pupils } = await atWork(desk);
      await desk.context.setOffline(true);
      await grid.type(pupils[0], '5', 'ArrowDown', '4');
      await desk.page.getByRole('button', { name: 'Не отправлено: 2' }).waitFor();
      await grid.expectText(pupils[0], '5');
      expect(await stored(desk, journal, lesson, pupils)).toEqual([undefined, undefined]);
      await desk.context.setOffline(false);
      await desk.page
        .getByRole('button', { name: 'Не отправлено: 2' })
        .waitFor({ state: 'detached' });
      await grid.saved();
      expect(await stored(desk, journal, lesson, pupils)).toEqual(['5', '4']);
    }));
});

describe('when the service is away', () => {
  it('marks survive a reload of the page and are sent when it is back', () =>
    story(async (seat) => {
      const desk = await seat();
      const { journal, lesson, grid, pupils } = await atWork(desk);
      await desk.context.route(`${API}/**`, (route) => route.abort('connectionrefused'));
      await grid.type(pupils[0], '3', 'ArrowDown', '2');
      await desk.page.getByRole('button', { name: 'Не отправлено: 2' }).waitFor();

      await desk.page.reload();
      const failure = desk.page.getByRole('alert');
      await failure.getByText('Введённые отметки не потеряются').waitFor();
      await desk.context.unroute(`${API}/**`);
      await failure.getByRole('button', { name: 'Повторить' }).click();
      await grid.expectText(pupils[0], '3');
      await grid.expectText(pupils[1], '2');
      await grid.saved();
      await expect
        .poll(() => stored(desk, journal, lesson, pupils), { timeout: PATIENCE })
        .toEqual(['3', '2']);
    }));

  it('an answer «try later» keeps the marks too', () =>
    story(async (seat) => {
      const desk = await seat();
      const { journal, lesson, grid, pupils } = await atWork(desk);
      const writes = `${API}/**/marks`;
      await desk.context.route(writes, (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          headers: { 'Retry-After': '2', 'Access-Control-Allow-Origin': '*' },
          body: JSON.stringify({
            type: '/api/v1/problems/database-unavailable',
            title: 'База данных недоступна',
            status: 503,
            code: 'database-unavailable',
            requestId: '1',
          }),
        }),
      );
      await grid.type(pupils[0], '4');
      await desk.page.getByRole('button', { name: 'Не отправлено: 1' }).waitFor();
      await desk.context.unroute(writes);
      await grid.saved();
      expect(await stored(desk, journal, lesson, pupils)).toEqual(['4', undefined]);
    }));

  it('signing out asks before it destroys what was not sent', () =>
    story(async (seat) => {
      const desk = await seat();
      const { journal, lesson, grid, pupils } = await atWork(desk);
      const writes = `${API}/**/marks`;
      await desk.context.route(writes, (route) => route.abort('connectionrefused'));
      await grid.type(pupils[0], '5');
      const unsent = desk.page.getByRole('button', { name: 'Не отправлено: 1' });
      await unsent.waitFor();

      const asked: string[] = [];
      let sure = false;
      desk.page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (sure ? dialog.accept() : dialog.dismiss());
      });
      await desk.page.getByRole('button', { name: 'Кто вошёл, язык и оформление' }).click();
      await desk.page.getByRole('button', { name: 'Выйти' }).click();
      await expect.poll(() => asked).toHaveLength(1);
      expect(asked[0]).toContain('Не отправлено 1 изменение');
      await unsent.waitFor();

      sure = true;
      await desk.page.getByRole('button', { name: 'Выйти' }).click();
      await desk.page.getByRole('button', { name: 'Войти' }).waitFor();
      await desk.context.unroute(writes);
      await signIn(desk.page, 'teacher');
      await grid.open(journal, lesson);
      await grid.expectText(pupils[0], '');
      expect(await stored(desk, journal, lesson, pupils)).toEqual([undefined, undefined]);
    }));
});
