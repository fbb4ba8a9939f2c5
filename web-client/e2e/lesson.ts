import type { Locator, Page } from 'playwright-core';
import { open } from './sign-in';
import type { GridLesson, Journal } from '@eschool/client/journal';

/** The record of one lesson: topic, homework, presence. */
export class LessonPanel {
  readonly panel: Locator;
  readonly topic: Locator;
  readonly homework: Locator;
  readonly presence: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary');
    this.topic = this.panel.getByRole('textbox', { name: 'Тема' });
    this.homework = this.panel.getByRole('textbox', { name: 'Домашнее задание' });
    this.presence = this.panel.getByRole('list', { name: 'Присутствие' });
  }

  /** Opens the day of the lesson in «Сегодня», and the lesson there. */
  async openFromDay(journal: Journal, lesson: GridLesson): Promise<void> {
    await open(this.page, `today?date=${lesson.date}`);
    await this.line(journal, lesson).click();
    await this.topic.waitFor();
  }

  line(journal: Journal, lesson: GridLesson): Locator {
    return this.page
      .getByRole('main')
      .getByRole('list')
      .getByRole('button', {
        name: new RegExp(`^${lesson.lessonNumber}.*${journal.groupName}.*${journal.subject.name}`),
      });
  }

  async write(topic: string, homework: string): Promise<void> {
    await this.topic.fill(topic);
    await this.homework.fill(homework);
    await this.save();
  }

  async save(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await this.panel.getByRole('status').filter({ hasText: 'Сохранено' }).waitFor();
  }

  private get removals(): Locator {
    return this.panel.getByRole('button', { name: /^Удалить работу/ });
  }

  /** One more column for the lesson. */
  async addWork(): Promise<void> {
    const before = await this.removals.count();
    await this.panel.getByRole('button', { name: 'Добавить работу' }).click();
    await this.removals.nth(before).waitFor();
  }

  async removeLastWork(): Promise<void> {
    const last = (await this.removals.count()) - 1;
    await this.removals.nth(last).click();
    await this.removals.nth(last).waitFor({ state: 'detached' });
  }

  pupil(name: string): Locator {
    return this.presence.getByRole('button').filter({ hasText: name });
  }

  /** Confirms that everyone was looked at. */
  async confirmPresence(): Promise<void> {
    await this.panel
      .getByRole('button', { name: /^(Все присутствуют|Остальные на месте)$/ })
      .or(this.panel.getByText('отмечено', { exact: true }))
      .click();
    await this.panel.getByText('отмечено', { exact: true }).waitFor();
  }
}
