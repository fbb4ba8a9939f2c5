import type { Me } from '@eschool/client/identity';
import type { ChildList } from '@eschool/client/people';
import { describe, it } from 'vitest';
import { PHONE, story, withBrowser, type Seat } from './desk';
import { GridPage, pressRussian } from './grid';
import { LessonPanel } from './lesson';
import { PhonePage } from './phone';
import type { GridLesson } from '@eschool/client/journal';
import { latestOpen, ownJournal, presentAt, read, yearOf } from './school';
import { signIn } from './sign-in';

withBrowser();

/** The guardian's child who is taught in the class of the journal. */
async function childInClass(family: Seat, className: string): Promise<string> {
  const me = await read<Me>(family, 'GUARDIAN', '/me');
  for (const { schoolId } of me.memberships) {
    const children = await read<ChildList>(family, 'GUARDIAN', `/schools/${schoolId}/children`);
    const child = children.items.find((known) => known.className === className);
    if (child) return child.displayName;
  }
  throw new Error(`the guardian has no child in ${className}`);
}

describe('a lesson, from the teacher’s desk to the parent’s phone', () => {
  it('is recorded with topic, homework, presence and a mark, and read at home', () =>
    story(async (seat) => {
      const home = await seat(PHONE);
      const phone = new PhonePage(home.page);
      await phone.signIn('guardian');
      const child = await childInClass(home, '7Б');

      const desk = await seat();
      await signIn(desk.page, 'teacher');
      const journal = await ownJournal(desk, '7Б');
      const lesson = latestOpen(await yearOf(desk, journal));
      const run = Date.now().toString(36);

      const panel = new LessonPanel(desk.page);
      await panel.openFromDay(journal, lesson);
      await panel.write(`Рациональные числа ${run}`, `Задачи 115 и 117, проверка ${run}`);
      await panel.panel.getByRole('link', { name: 'Открыть журнал' }).click();
      const grid = new GridPage(desk.page);
      await grid.open(journal, lesson);
      await grid.empty(child);
      await grid.type(child, '5');
      await grid.saved();
      await desk.page.keyboard.press('Space');
      await panel.pupil(child).focus();
      await pressRussian(desk.page, 'о', 'KeyJ');
      await panel.pupil(child).filter({ hasText: 'опоздание' }).waitFor();
      await panel.confirmPresence();
      await grid.expectText(child, '5о');
      await grid.saved();

      const row = await phone.lesson(journal, lesson);
      await row.getByText(`Рациональные числа ${run}`).waitFor();
      await row.getByText(`Задачи 115 и 117, проверка ${run}`).waitFor();
      await row.getByText(/^Опоздание/).waitFor();
      await row
        .getByRole('list')
        .getByText(/^5(, новая)?$/)
        .waitFor();
    }));
});

describe('the journal grid', () => {
  /** The latest lesson of the teacher's 7Б with three empty squares under each other. */
  async function clean(desk: Seat) {
    await signIn(desk.page, 'teacher');
    const journal = await ownJournal(desk, '7Б');
    const year = await yearOf(desk, journal);
    const lesson: GridLesson = latestOpen(year);
    const [one, two, three] = presentAt(year, lesson);
    const pupils = [one!, two!, three!] as const;
    const grid = new GridPage(desk.page);
    await grid.open(journal, lesson);
    await grid.empty(...pupils);
    return { grid, lesson, pupils };
  }

  it('takes marks and absence by keyboard, takes a step back, and keeps all over a reload', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, pupils } = await clean(desk);
      const [first, second, third] = pupils;
      await grid.type(first, '5', 'ArrowDown', '4', 'Enter');
      await pressRussian(desk.page, 'н', 'KeyY');
      await grid.expectText(first, '5');
      await grid.expectText(second, '4');
      await grid.expectText(third, 'н');
      await grid.saved();

      await desk.page.keyboard.press('Control+z');
      await grid.expectText(third, '');
      await desk.page.keyboard.press('Control+y');
      await grid.expectText(third, 'н');
      await grid.saved();

      await desk.page.reload();
      await grid.expectText(first, '5');
      await grid.expectText(second, '4');
      await grid.expectText(third, 'н');
    }));

  it('takes a block from a spreadsheet, says what it did not understand, and undoes it as one', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, pupils } = await clean(desk);
      const [first, second, third] = pupils;
      await desk.page.evaluate(() => navigator.clipboard.writeText('3\r\nн\r\nотл.\r\n'));
      await grid.type(first, 'Control+v');
      await grid.expectText(first, '3');
      await grid.expectText(second, 'н');
      await grid.expectText(third, '');
      await desk.page.getByText('Не вставлена 1 клетка: её значение не распознано.').waitFor();
      await grid.saved();
      await desk.page.keyboard.press('Control+z');
      await grid.expectText(first, '');
      await grid.expectText(second, '');
      await grid.saved();
    }));

  it('lays «4/5» over the two works of a lesson and refuses it where there is one', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, lesson, pupils } = await clean(desk);
      const [first] = pupils;
      const panel = new LessonPanel(desk.page);
      await grid.type(first, 'Space');
      for (let works = lesson.works.length; works < 1; works += 1) await panel.addWork();
      await desk.page.evaluate(() => navigator.clipboard.writeText('4/5'));
      await grid.type(first, 'Control+v');
      await desk.page.getByText(/^Не вставлена 1 клетка: отметок через дробь/).waitFor();
      await grid.expectText(first, '');

      await panel.addWork();
      await grid.type(first, 'Control+v');
      await grid.expectText(first, '4', 1);
      await grid.expectText(first, '5');
      await grid.saved();
      await desk.page.keyboard.press('Control+z');
      await grid.expectText(first, '', 1);
      await grid.expectText(first, '');
      await grid.saved();
      await panel.removeLastWork();
    }));

  it('refuses a mark that the scale does not have', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, pupils } = await clean(desk);
      await grid.type(pupils[0], '7');
      await desk.page.getByText('По пятибалльной шкале ставят отметки от 1 до 5.').waitFor();
      await grid.expectText(pupils[0], '');
    }));

  it('tells the history of a square with the old and the new value', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, pupils } = await clean(desk);
      await grid.type(pupils[0], '3');
      await grid.saved();
      await grid.type(pupils[0], '4');
      await grid.saved();
      await grid.type(pupils[0], 'Alt+ArrowDown');
      const history = desk.page.getByRole('dialog', { name: 'История клетки' });
      const latest = history.getByRole('listitem').first();
      await latest.filter({ hasText: /3\s*→\s*4/ }).waitFor();
    }));
});
