import type { Locator, Page } from 'playwright-core';
import { GridPage } from './grid';
import type { PlanFile } from './input-files';
import type { GridLesson, Journal } from '@eschool/client/journal';
import { open, title } from './sign-in';

/** A plan from a teacher's own file, and its place in a journal. */
export class PlansPage {
  readonly read: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.read = page.getByRole('region', { name: 'Прочитано из файла' });
  }

  /** Reads the file, chooses the grade if the file holds several, and makes a plan of it. */
  async create({ file, subject, grade }: PlanFile, name: string): Promise<void> {
    await open(this.page, 'plans/import');
    await this.page.getByLabel('Выберите файл плана').setInputFiles(file);
    await this.read.waitFor();
    const variant = this.page.getByRole('combobox', { name: 'Класс и вариант программы' });
    if (await variant.isVisible()) await this.chooseGrade(variant, grade);
    await this.read.getByRole('table').waitFor();
    await this.page.getByRole('textbox', { name: 'Название' }).fill(name);
    await this.page.getByRole('combobox', { name: 'Предмет' }).selectOption({ label: subject });
    await this.page.getByRole('textbox', { name: 'Класс', exact: true }).fill(String(grade));
    await this.page.getByRole('button', { name: 'Создать план' }).click();
    await title(this.page, name).waitFor();
  }

  private async chooseGrade(variant: Locator, grade: number): Promise<void> {
    const wanted = variant.getByRole('option', { name: new RegExp(`^${grade} класс`) }).first();
    await variant.selectOption((await wanted.getAttribute('value')) ?? '');
  }

  async topics(): Promise<number> {
    const rows = this.page.getByRole('table').getByRole('row');
    return rows.filter({ has: this.page.getByRole('cell') }).count();
  }

  /** Lays the plan over the lessons of the journal. */
  async attach(journal: Journal, lesson: GridLesson, name: string): Promise<void> {
    await new GridPage(this.page).open(journal, lesson);
    await this.page.getByRole('button', { name: 'Действия с журналом' }).click();
    await this.page.getByRole('menuitem', { name: 'План (КТП)' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'План (КТП)' });
    await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
    await dialog.getByRole('button', { name: 'Прикрепить' }).click();
    await dialog.getByText(`План «${name}» прикреплён.`).waitFor();
    await dialog.getByRole('button', { name: 'Готово' }).click();
  }
}
