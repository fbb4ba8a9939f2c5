import type { Locator, Page } from 'playwright-core';
import { DIARY } from './desk';
import type { GridLesson, Journal } from '@eschool/client/journal';
import { signIn } from './sign-in';

/** «Мой дневник» in a guardian's hand. */
export class PhonePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  signIn(login: string): Promise<void> {
    return signIn(this.page, login, DIARY);
  }

  chooseChild(name: string): Promise<void> {
    return this.page
      .getByRole('list', { name: 'Выбор ребёнка' })
      .getByRole('button', { name: new RegExp(name) })
      .click();
  }

  /** The lesson in the diary of its day, as it is now, with its details open. */
  async lesson(journal: Journal, { date, lessonNumber }: GridLesson): Promise<Locator> {
    await this.page.goto(`${DIARY}/diary/${date}`);
    const heading = this.page.getByRole('button', {
      name: new RegExp(`^Урок ${lessonNumber}, .*${journal.subject.name}`, 'i'),
    });
    const row = this.page.getByRole('main').getByRole('listitem').filter({ has: heading });
    await heading.click();
    return row;
  }
}
