import type { Me } from '@eschool/client/identity';
import type { ChildList } from '@eschool/client/people';
import { describe, expect, it } from 'vitest';
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

/** What is typed for presence, the letter that is shown, the key, and what the service calls it. */
const PRESENCE = [
  ['о', 'о', 'KeyJ', 'LATE'],
  ['с', 'осв', 'KeyC', 'EXEMPT'],
  ['н', 'н', 'KeyY', 'ABSENT'],
  ['б', 'б', 'Comma', 'ILL'],
  ['у', 'у', 'KeyE', 'EXCUSED'],
  ['п', 'нп', 'KeyG', 'UNEXCUSED'],
] as const;

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
    return { grid, journal, lesson, pupils };
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
      await desk.page.getByText('Вставлено: 2 из 3 значений.').waitFor();
      await desk.page
        .getByRole('listitem')
        .filter({ hasText: third })
        .getByText('«отл.»')
        .waitFor();
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
      await desk.page.getByRole('heading', { name: /^Отметок через дробь/ }).waitFor();
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

  it('shows after every letter of presence what the service holds, on empty and on marked squares', () =>
    story(async (seat) => {
      const desk = await seat();
      const { grid, lesson, journal, pupils } = await clean(desk);
      const [first, second] = pupils;
      const held = async (pupil: string) => {
        const { students, marks, attendance, lessons } = await yearOf(desk, journal);
        const id = students.find(({ displayName }) => displayName === pupil)?.id;
        const works = lessons.find((known) => known.id === lesson.id)?.works.map((work) => work.id);
        const mark = marks.find((cell) => cell.studentId === id && works?.includes(cell.workId));
        const away = attendance.find(
          (cell) => cell.studentId === id && cell.lessonId === lesson.id,
        );
        return [mark?.entry, mark?.madeUp && 'made up', away?.code].filter(Boolean).join(' ');
      };
      await grid.type(second, '5');
      await grid.saved();
      for (const [typed, letter, key, code] of PRESENCE) {
        const away = !['LATE', 'EXEMPT'].includes(code);
        for (const pupil of [first, second]) {
          await grid.type(pupil);
          await pressRussian(desk.page, typed, key);
          const question = desk.page.getByRole('dialog', { name: 'Отсутствовал, но с отметкой?' });
          if (pupil === second && away && !(await held(second)).includes('made up'))
            await question.getByRole('button', { name: 'Отработано: оставить 5' }).click();
          await grid.expectText(pupil, pupil === second ? `5${letter}` : letter);
        }
        await grid.saved();
        expect(await held(first)).toBe(code);
        expect(await held(second)).toMatch(new RegExp(`^5 (made up )?${code}$`));
      }
      await grid.empty(first, second);
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
