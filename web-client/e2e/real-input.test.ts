import { describe, expect, it } from 'vitest';
import { DIARY, PHONE, story, withBrowser, type Seat } from './desk';
import { faultyPupilList, planFiles, programme, pupilList } from './input-files';
import { LessonPanel } from './lesson';
import { PeopleImportPage, PeoplePage, type ImportedPupil } from './people-import';
import { PhonePage } from './phone';
import { PlansPage } from './plans';
import { comingOf, firstWithoutTopic, ownJournal } from './school';
import { enterPassword, signIn, title } from './sign-in';

withBrowser();

const LONG = 300_000;

async function importPupils(office: Seat): Promise<ImportedPupil> {
  const page = new PeopleImportPage(office.page);
  await page.upload(pupilList());
  const known = await page.pupilOf('7Б');
  await page.confirm.click();
  await office.page.getByRole('heading', { name: 'Записано' }).waitFor();
  return known;
}

/** The first sign-in with a slip: the one-time code, then a password of one's own. */
async function firstSignIn(page: PhonePage, login: string, code: string): Promise<void> {
  await page.page.goto(DIARY);
  await page.page.getByRole('button', { name: 'Войти' }).click();
  await enterPassword(page.page, login, code);
  await page.page.getByRole('heading', { name: 'Придумайте свой пароль' }).waitFor();
  const own = `Свой-пароль-${Date.now()}`;
  await page.page.locator('input[name="password-new"]').fill(own);
  await page.page.locator('input[name="password-confirm"]').fill(own);
  await page.page.locator('[type="submit"]').first().click();
  await title(page.page, 'Сегодня').waitFor();
}

describe('a table of pupils', () => {
  it('with errors is shown row by row and taken over without them, or not at all', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'registrar');
      const list = new PeopleImportPage(page);
      await list.upload(faultyPupilList());
      await list.rows.getByText('31.02.2014').waitFor();
      await list.rows.getByText('Имя:').waitFor();
      await list.rows.getByText('«пятый» не похоже на класс').waitFor();
      await page.getByText('Без 3 строк с ошибками').waitFor();
      expect(await list.confirm.isEnabled()).toBe(true);
      await page.getByLabel('Только весь список целиком').check();
      expect(await list.confirm.isDisabled()).toBe(true);
      await page.getByText('Не все строки можно записать').waitFor();
    }));

  it('that is no table at all is refused in words', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'admin');
      await page.getByRole('link', { name: 'Загрузить из таблицы' }).click();
      await page.getByLabel('Выберите таблицу учеников').setInputFiles({
        name: 'ученики.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('это не таблица'),
      });
      await page
        .getByRole('alert')
        .getByRole('heading', { name: 'Не найдена строка заголовков' })
        .waitFor();
      await page.getByRole('button', { name: 'Другой файл' }).click();
      await page.getByRole('heading', { name: 'Не завершено' }).waitFor();
    }));
});

describe('lesson plans', () => {
  it.each(planFiles())('are made from $file.name', (plan) =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      const plans = new PlansPage(page);
      await plans.create(plan, `${plan.subject}, ${plan.grade} класс, ${Date.now()}`);
      expect(await plans.topics()).toBeGreaterThan(1);
      await page.getByText(plan.file.name).waitFor();
    }),
  );
});

describe('a school’s own files, from import to the parent’s phone', () => {
  it(
    'an imported pupil’s parent signs in with a slip and reads the lesson with the plan’s topic',
    () =>
      story(async (seat) => {
        const office = await seat();
        await signIn(office.page, 'admin');
        const { pupil, guardian } = await importPupils(office);
        const people = new PeoplePage(office.page);
        const row = await people.find(guardian, pupil);
        await row.getByText('7Б', { exact: true }).waitFor();
        const slip = await people.issueAccess(row, guardian);

        const desk = await seat();
        await signIn(desk.page, 'teacher');
        const plans = new PlansPage(desk.page);
        const name = `Алгебра по федеральной программе ${Date.now()}`;
        await plans.create({ file: programme(), subject: 'Алгебра', grade: 7 }, name);
        const journal = await ownJournal(desk, '7Б', 'Алгебра');
        const lesson = firstWithoutTopic(await comingOf(desk, journal));
        await plans.attach(journal, lesson, name);
        const panel = new LessonPanel(desk.page);
        await panel.openFromDay(journal, lesson);
        await panel.panel.getByRole('button', { name: 'Взять из плана' }).click();
        const topic = await panel.topic.inputValue();
        expect(topic).not.toBe('');
        const homework = `Прочитать § 12, вопрос ${Date.now() % 10_000}`;
        await panel.homework.fill(homework);
        await panel.save();

        const home = await seat(PHONE);
        const phone = new PhonePage(home.page);
        await firstSignIn(phone, slip.login, slip.code);
        const read = await phone.lesson(journal, lesson);
        await read.getByText(topic).waitFor();
        await read.getByText(homework).waitFor();
      }),
    LONG,
  );
});
