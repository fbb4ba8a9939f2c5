import { describe, expect, it } from 'vitest';
import { PATIENCE, story, withBrowser, type Seat } from './desk';
import { GridPage } from './grid';
import { latestOpen, ownJournal, presentAt, yearOf } from './school';
import { signIn } from './sign-in';

withBrowser();

/** Opens the same journal in two browsers; both see the same mark of the same pupil. */
async function twoTeachers(seat: () => Promise<Seat>) {
  const [one, other] = [await seat(), await seat()];
  await signIn(one.page, 'teacher');
  const journal = await ownJournal(one, '7Б');
  const year = await yearOf(one, journal);
  const lesson = latestOpen(year);
  const pupil = presentAt(year, lesson).at(-1)!;
  const mine = new GridPage(one.page);
  const theirs = new GridPage(other.page);
  await mine.open(journal, lesson);
  await mine.empty(pupil);
  await mine.type(pupil, '5');
  await mine.saved();
  // Two people who type in the same second: the other page has not been told yet.
  await other.page.route('**/live', (route) => route.abort());
  await signIn(other.page, 'teacher');
  await theirs.open(journal, lesson);
  await theirs.expectText(pupil, '5');
  return { pupil, mine, theirs, other: other.page, reload: () => one.page.reload() };
}

describe('two people at one square of the journal', () => {
  it('the second is shown the first one’s mark and leaves it', () =>
    story(async (seat) => {
      const { pupil, mine, theirs, other } = await twoTeachers(seat);
      await mine.type(pupil, '4');
      await mine.saved();
      await theirs.type(pupil, '3');
      const choice = other.getByRole('dialog', { name: 'Клетку изменили одновременно с вами' });
      await choice.getByText('«4»').waitFor();
      await other.getByText('Требуют решения: 1').waitFor();
      await choice.getByRole('button', { name: 'В журнале: 4' }).click();
      await theirs.expectText(pupil, '4');
      await other.getByText('Требуют решения: 1').waitFor({ state: 'detached' });
    }));

  it('the mark that changed while one looked is marked with the name of who changed it', () =>
    story(async (seat) => {
      const { pupil, mine, theirs, other } = await twoTeachers(seat);
      await mine.type(pupil, '4');
      await mine.saved();
      // Coming back to the page looks for changes at once, once what is shown is no longer fresh.
      const changed = (await theirs.cell(pupil)).and(other.locator('[title^="изменил(а) "]'));
      await expect
        .poll(
          async () => {
            await other.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
            return changed.count();
          },
          { timeout: PATIENCE, interval: 500 },
        )
        .toBe(1);
      expect(await changed.innerText()).toMatch(/^4\s*\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\.$/u);
    }));

  it('or puts the own one over it, knowingly', () =>
    story(async (seat) => {
      const { pupil, mine, theirs, other, reload } = await twoTeachers(seat);
      await mine.type(pupil, '4');
      await mine.saved();
      await theirs.type(pupil, '3');
      const choice = other.getByRole('dialog', { name: 'Клетку изменили одновременно с вами' });
      await choice.getByRole('button', { name: 'Моё: 3' }).click();
      await theirs.expectText(pupil, '3');
      await theirs.saved();
      await reload();
      await mine.expectText(pupil, '3');
    }));
});
