import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { story, withBrowser } from './desk';
import { open, signIn, switchRole, title } from './sign-in';

withBrowser();

async function download(
  page: Page,
  format: 'XLSX' | 'PDF',
): Promise<{ name: string; bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: format }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the summary sheet of a class', () => {
  it('is read on the screen and taken away as a spreadsheet and as a PDF', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'reports');
      await page.getByRole('combobox', { name: 'Класс' }).selectOption({ label: '7Б' });
      await title(page, 'Сводная ведомость, 7Б').waitFor();
      const table = page.getByRole('table').first();
      expect(await table.getByRole('row').count()).toBeGreaterThan(20);
      await page.getByText('Успеваемость, %').first().waitFor();

      const spreadsheet = await download(page, 'XLSX');
      expect(spreadsheet.name).toMatch(/7Б.*\.xlsx$/);
      expect(spreadsheet.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
      expect(spreadsheet.bytes.length).toBeGreaterThan(5_000);

      const print = await download(page, 'PDF');
      expect(print.name).toMatch(/7Б.*\.pdf$/);
      expect(print.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(print.bytes.subarray(-1024).toString('latin1')).toContain('%%EOF');
      expect(print.bytes.length).toBeGreaterThan(10_000);
    }));

  it('is the class teacher’s for the own class, without a choice of others', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await switchRole(page, 'Классный руководитель');
      await open(page, 'reports');
      await title(page, 'Сводная ведомость, 7Б').waitFor();
      expect(await page.getByRole('combobox', { name: 'Класс' }).count()).toBe(0);
    }));
});

describe('the report of a subject teacher', () => {
  it('is the teacher’s own, as a table, as a chart and as files', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'teacher');
      await open(page, 'reports');
      await title(page, /^Отчёт учителя-предметника, /).waitFor();
      await page.getByRole('table').getByText('1 четверть').first().waitFor();
      await page.getByText('График', { exact: true }).click();
      await page.getByRole('figure').locator('svg').first().waitFor();

      const print = await download(page, 'PDF');
      expect(print.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const spreadsheet = await download(page, 'XLSX');
      expect(spreadsheet.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    }));

  it('is chosen by the deputy head for any teacher', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'deputy');
      await open(page, 'reports');
      await page
        .getByRole('combobox', { name: 'Отчёт' })
        .selectOption({ label: 'Отчёт учителя-предметника' });
      await title(page, /^Отчёт учителя-предметника, /).waitFor();
      const teacher = page.getByRole('combobox', { name: 'Учитель' });
      const another = (await teacher.locator('option').nth(1).textContent()) ?? '';
      await teacher.selectOption({ label: another });
      await title(page, `Отчёт учителя-предметника, ${another}`).waitFor();
      await page.getByRole('combobox', { name: 'Период' }).selectOption({ label: '1 четверть' });
      await page.getByRole('table').getByText('1 четверть').first().waitFor();
    }));
});
