import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { DESK, JOURNAL, PHONE, story, withBrowser } from './desk';
import { GridPage } from './grid';
import { LessonPanel } from './lesson';
import { latestOpen, ownJournal, yearOf } from './school';
import { rest } from './screen';
import { open, signIn, title } from './sign-in';

withBrowser();

const PICTURES = join(import.meta.dirname, '../../.local/screenshots');
const SIZES: [string, BrowserContextOptions][] = [
  ['desk', DESK],
  ['phone', PHONE],
];
const LOOKS = ['light', 'dark'] as const;

/** Pictures of the main views for people to look at; made when E2E_SCREENSHOTS is set. */
describe
  .runIf(process.env.E2E_SCREENSHOTS)
  .each(SIZES.flatMap(([size, place]) => LOOKS.map((look) => ({ size, place, look }))))(
  '$size, $look',
  ({ size, place, look }) => {
    const picture = async (page: Page, view: string) => {
      await rest(page);
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${view}-${size}-${look}.png`) });
    };

    it('the views', () =>
      story(async (seat) => {
        const desk = await seat({ ...place, colorScheme: look });
        const { page } = desk;
        await page.goto(JOURNAL);
        await page.getByRole('button', { name: 'Войти' }).click();
        await page.getByRole('textbox', { name: 'Логин' }).waitFor();
        await picture(page, 'sign-in');

        await signIn(page, 'teacher');
        const journal = await ownJournal(desk, '7Б');
        const year = await yearOf(desk, journal);
        await open(page, `today?date=${latestOpen(year).date}`);
        await page.getByRole('main').getByRole('listitem').first().waitFor();
        await picture(page, 'today');
        await open(page, 'journals');
        await page.getByRole('heading', { level: 2, name: '7Б' }).waitFor();
        await picture(page, 'journals');
        await open(page, `journals/${journal.id}`);
        await new GridPage(page).table.waitFor();
        await picture(page, 'grid');
        await new LessonPanel(page).openFromDay(journal, latestOpen(year));
        await picture(page, 'lesson');
        await open(page, `journals/${journal.id}?lesson=${latestOpen(year).id}`);
        await new LessonPanel(page).topic.waitFor();
        await picture(page, 'grid-with-lesson');
        await open(page, 'plans');
        await page.getByRole('table').waitFor();
        await picture(page, 'plans');
      }));

    it('the views of the office', () =>
      story(async (seat) => {
        const { page: office } = await seat({ ...place, colorScheme: look });
        await signIn(office, 'deputy');
        await office.getByRole('combobox', { name: 'Класс' }).selectOption({ label: '7Б' });
        await title(office, 'Сводная ведомость, 7Б').waitFor();
        await picture(office, 'report');
        const { page: admin } = await seat({ ...place, colorScheme: look });
        await signIn(admin, 'admin');
        await admin.getByRole('table').waitFor();
        await picture(admin, 'people');
      }));
  },
);
