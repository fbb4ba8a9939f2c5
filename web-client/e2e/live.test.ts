import { describe, expect, it } from 'vitest';
import { API, PATIENCE, story, withBrowser, type Seat } from './desk';
import { GridPage } from './grid';
import { LessonPanel } from './lesson';
import { latestOpen, ownJournal, presentAt, yearOf } from './school';
import { open, signIn } from './sign-in';

withBrowser();

/** Counts the calls of a page, so that nothing but the stream can have told it. */
function calls(seat: Seat, part: string): () => number {
  let count = 0;
  seat.page.on('request', (request) => {
    if (request.url().startsWith(API) && request.url().includes(part)) count += 1;
  });
  return () => count;
}

describe('a page that stays open', () => {
  it('the day shows the topic that was written on another computer, and does not ask all the time', () =>
    story(async (seat) => {
      const [one, other] = [await seat(), await seat()];
      await signIn(one.page, 'teacher');
      const journal = await ownJournal(one, '7Б');
      const lesson = latestOpen(await yearOf(one, journal));
      const asked = calls(other, '/teaching-days/');
      await signIn(other.page, 'teacher');
      await open(other.page, `today?date=${lesson.date}`);
      const line = new LessonPanel(other.page).line(journal, lesson);
      await line.waitFor();
      // The stream is open.
      await expect.poll(() => asked(), { timeout: PATIENCE }).toBeGreaterThan(0);
      await other.page.waitForTimeout(2000);
      const before = asked();

      const panel = new LessonPanel(one.page);
      await panel.openFromDay(journal, lesson);
      const topic = `Тема с другого компьютера ${Date.now() % 10_000}`;
      await panel.topic.fill(topic);
      await panel.save();
      await line.filter({ hasText: topic }).waitFor({ timeout: 10_000 });
      await other.page.waitForTimeout(3000);
      expect(asked() - before).toBeLessThanOrEqual(3);
    }));

  it('the journal shows a colleague’s mark with the name of who gave it', () =>
    story(async (seat) => {
      const [one, other] = [await seat(), await seat()];
      await signIn(one.page, 'teacher');
      const journal = await ownJournal(one, '7Б');
      const year = await yearOf(one, journal);
      const lesson = latestOpen(year);
      const pupil = presentAt(year, lesson).at(-2)!;
      const [mine, theirs] = [new GridPage(one.page), new GridPage(other.page)];
      await mine.open(journal, lesson);
      await mine.empty(pupil);
      await signIn(other.page, 'teacher');
      await theirs.open(journal, lesson);
      await theirs.expectText(pupil, '');
      await mine.type(pupil, '5');
      await mine.saved();
      const changed = (await theirs.cell(pupil)).and(other.page.locator('[title^="изменил(а) "]'));
      await changed.waitFor({ timeout: 15_000 });
      expect(await changed.innerText()).toMatch(/^5/);
    }));

  it('goes on after the stream was cut', () =>
    story(async (seat) => {
      const [one, other] = [await seat(), await seat()];
      await signIn(one.page, 'teacher');
      const journal = await ownJournal(one, '7Б');
      const lesson = latestOpen(await yearOf(one, journal));
      await signIn(other.page, 'teacher');
      await open(other.page, `today?date=${lesson.date}`);
      const line = new LessonPanel(other.page).line(journal, lesson);
      await line.waitFor();
      await other.page.waitForTimeout(1500);
      await other.context.setOffline(true);
      const panel = new LessonPanel(one.page);
      await panel.openFromDay(journal, lesson);
      const topic = `Тема без сети ${Date.now() % 10_000}`;
      await panel.topic.fill(topic);
      await panel.save();
      await other.context.setOffline(false);
      await line.filter({ hasText: topic }).waitFor({ timeout: PATIENCE });
    }));
});
