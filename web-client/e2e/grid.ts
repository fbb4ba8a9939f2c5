import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './desk';
import type { GridLesson, Journal } from '@eschool/client/journal';
import { open } from './sign-in';

/** The journal page as a teacher sees it: pupils down, lessons across. */
export class GridPage {
  readonly table: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Журнал: ученики и уроки' });
  }

  /** Opens the month of the lesson, so that it is one of the columns whatever the term. */
  async open(journal: Journal, { date }: GridLesson): Promise<void> {
    const month = date.slice(0, 7);
    await open(this.page, `journals/${journal.id}?from=${month}-01&to=${date}`);
    await this.table.waitFor();
  }

  /** The squares of one pupil, without the number before and the average after them. */
  private square(pupil: string, column: number): Locator {
    const row = this.table.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: pupil, exact: true }),
    });
    return row.locator('[data-cell]').nth(column);
  }

  /** The last column that belongs to the lesson; the period ends with its day. */
  async cell(pupil: string, back = 0): Promise<Locator> {
    const count = await this.table.getByRole('row').last().locator('[data-cell]').count();
    return this.square(pupil, count - 1 - back);
  }

  async text(pupil: string, back = 0): Promise<string> {
    return (await (await this.cell(pupil, back)).innerText()).replace(/\s/g, '');
  }

  async expectText(pupil: string, wanted: string, back = 0): Promise<void> {
    await expect
      .poll(() => this.text(pupil, back), { timeout: PATIENCE, message: pupil })
      .toBe(wanted);
  }

  async type(pupil: string, ...keys: string[]): Promise<void> {
    await (await this.cell(pupil)).click();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until every value is with the service and the page says so. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Сохранено' }).waitFor();
    await this.settled();
  }

  /** Waits until nothing is on its way. */
  private async settled(): Promise<void> {
    await expect
      .poll(() => this.table.locator('[aria-busy="true"]').count(), { timeout: PATIENCE })
      .toBe(0);
  }

  /** Empties the squares of pupils: the mark first, then the letter of presence. */
  async empty(...pupils: string[]): Promise<void> {
    for (const pupil of pupils) {
      await this.type(pupil, 'Delete', 'Delete');
      await this.expectText(pupil, '');
    }
    await this.settled();
  }
}

/** Presses a key of the Russian layout as a keyboard would. */
export async function pressRussian(page: Page, letter: string, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stroke = { key: letter, text: letter, code };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, code });
  await session.detach();
}
