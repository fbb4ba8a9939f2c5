import type { Locator, Page } from 'playwright-core';
import type { InputFile } from './input-files';
import { open, title } from './sign-in';

export type ImportedPupil = {
  pupil: string;
  guardian: string;
};

/** The way from a table of pupils to pupils in the school. */
export class PeopleImportPage {
  readonly rows: Locator;
  readonly confirm: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('table').getByRole('row');
    this.confirm = page.getByRole('button', { name: /^Записать \d+ строк/ });
  }

  async upload(file: InputFile): Promise<void> {
    await open(this.page, 'people/import');
    await title(this.page, 'Загрузка из таблицы').waitFor();
    await this.page.getByLabel('Выберите таблицу учеников').setInputFiles(file);
    await this.page.getByRole('region', { name: 'Что будет записано' }).waitFor();
  }

  /** The first pupil of the class in the preview who has a parent. */
  async pupilOf(className: string): Promise<ImportedPupil> {
    const row = this.rows
      .filter({ has: this.page.getByRole('cell', { name: className, exact: true }) })
      .first();
    const pupil = await row.getByRole('rowheader').innerText();
    const guardian = await row.getByRole('cell').nth(3).innerText();
    return { pupil, guardian };
  }
}

/** The register of pupils and parents, as the school's administrator sees it. */
export class PeoplePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async find(guardian: string, pupil: string): Promise<Locator> {
    await open(this.page, 'people');
    await this.page.getByRole('searchbox', { name: 'Фамилия или имя' }).fill(pupil);
    const row = this.page.getByRole('row').filter({ hasText: guardian }).first();
    await row.waitFor();
    return row;
  }

  /** Hands out a slip for the parent, also when an earlier one is replaced. */
  async issueAccess(row: Locator, guardian: string): Promise<{ login: string; code: string }> {
    const button = row.getByRole('button', { name: new RegExp(`^Выдать доступ.*: ${guardian}$`) });
    const again = (await button.getAttribute('aria-label'))?.includes('заново');
    await button.click();
    const dialog = this.page.getByRole('dialog', { name: 'Карточка доступа' });
    if (again) await dialog.getByRole('button', { name: 'Выдать заново' }).click();
    const slip = dialog.getByRole('region', { name: 'Карточка доступа' });
    const values = slip.getByRole('definition');
    return { login: await values.nth(0).innerText(), code: await values.nth(1).innerText() };
  }
}
