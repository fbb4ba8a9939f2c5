import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ChildList } from '@eschool/client/people';
import { DESK, PHONE, story, withBrowser } from './desk';
import { PhonePage } from './phone';
import { read } from './school';
import { breaches, overflow, rest } from './screen';
import { open, schoolOf, signIn, title } from './sign-in';

withBrowser();

const STOPPED = /^Доставка дневника остановлена с /;

/** Enters a paper about the journal on the page of the pupil. */
async function enter(page: Page, statement: 'Согласие' | 'Отзыв'): Promise<void> {
  await page.getByRole('button', { name: 'Внести бумагу' }).click();
  const dialog = page.getByRole('dialog', { name: /^Бумага: / });
  await dialog.getByText(statement, { exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Журнал и дневник' }).check();
  if (statement === 'Отзыв') await dialog.getByText(/перестанет доставляться/).waitFor();
  await dialog.getByRole('button', { name: 'Внести', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('consents', () => {
  it('a withdrawal takes the diary from the family at the next request, and a new consent brings it back', () =>
    story(async (seat) => {
      const office = await seat();
      await signIn(office.page, 'registrar');
      const school = await schoolOf(office.page);

      const family = await seat(PHONE);
      const phone = new PhonePage(family.page);
      await phone.signIn('guardian2');
      await family.page.getByRole('heading', { name: STOPPED }).waitFor();
      await family.page
        .getByText('Выписку на бумаге даёт классный руководитель', { exact: false })
        .waitFor();
      const { items } = await read<ChildList>(family, 'GUARDIAN', `/schools/${school}/children`);
      const child = items[0]!;
      expect(child.stopped?.reason).toBe('CONSENT_WITHDRAWN');

      await open(office.page, `consents/${child.id}`);
      await title(office.page, child.displayName).waitFor();
      await enter(office.page, 'Согласие');
      await office.page.getByText('Дневник не доставляется').waitFor({ state: 'detached' });
      await family.page.getByRole('button', { name: 'Проверить ещё раз' }).click();
      await title(family.page, /./).waitFor();
      await family.page.getByRole('heading', { name: STOPPED }).waitFor({ state: 'detached' });
      await read(family, 'GUARDIAN', `/schools/${school}/students/${child.id}/marks`);

      await enter(office.page, 'Отзыв');
      // What the device holds is shown until it asks again, and then destroyed.
      await family.page.reload();
      await family.page.getByRole('heading', { name: STOPPED }).waitFor();
      await expect(
        read(family, 'GUARDIAN', `/schools/${school}/students/${child.id}/marks`),
      ).rejects.toThrow('diary-delivery-stopped');

      // The school goes on.
      const lead = await seat();
      await signIn(lead.page, 'deputy');
      await read(lead, 'DEPUTY_HEAD', `/schools/${school}/students/${child.id}/marks`);
    }));

  it('the registrar enters the papers of several pupils at once and finds who has not answered', () =>
    story(async (seat) => {
      const { page } = await seat();
      await signIn(page, 'registrar');
      await open(page, 'consents?answer=NONE&purpose=DISABILITY_REGISTER');
      const boxes = page.getByRole('checkbox', { name: /^Выбрать: / });
      await boxes.first().waitFor();
      const names = await Promise.all(
        [0, 1].map(async (at) =>
          ((await boxes.nth(at).getAttribute('aria-label')) ?? '').replace('Выбрать: ', ''),
        ),
      );
      await boxes.nth(0).focus();
      await page.keyboard.press('Space');
      await boxes.nth(1).check();
      await page.getByRole('button', { name: 'Внести бумаги (2)' }).click();
      const dialog = page.getByRole('dialog', { name: 'Бумаги 2 учеников' });
      await dialog.getByRole('checkbox', { name: 'Реестр инвалидов' }).check();
      await dialog.getByRole('textbox', { name: 'Дата на бумаге' }).fill('01.01.2100');
      await dialog.getByRole('button', { name: 'Внести', exact: true }).click();
      await dialog.getByText('Дата на бумаге ещё не наступила').waitFor();
      await dialog.getByRole('textbox', { name: 'Дата на бумаге' }).fill('09.09.2024');
      await dialog.getByRole('button', { name: 'Внести', exact: true }).click();
      await page.getByText('Внесены 2 записи.').waitFor();
      for (const name of names) {
        await page
          .getByRole('checkbox', { name: `Выбрать: ${name}` })
          .waitFor({ state: 'detached' });
      }
    }));

  it.each(['light', 'dark'] as const)('meet no barrier and fit a phone, in %s', (colorScheme) =>
    story(async (seat) => {
      for (const place of [DESK, PHONE]) {
        const { page } = await seat({ ...place, colorScheme });
        await signIn(page, 'registrar');
        await open(page, 'consents?answer=WITHDRAWN');
        const first = page.getByRole('rowheader').getByRole('link').first();
        await first.waitFor();
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await open(page, 'consents?part=agreements&agreements=ENDED');
        await first.waitFor();
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await first.click();
        await page.getByRole('heading', { name: 'Все бумаги' }).waitFor();
        await rest(page);
        expect(await breaches(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }),
  );
});
