import type { Page } from 'playwright-core';
import { JOURNAL, PATIENCE } from './desk';

const PASSWORD = process.env.ESCHOOL_DEMO_PASSWORD ?? 'Journal-2026!';

export async function enterPassword(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Логин' }).fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
}

/** Signs in at the front door and waits for the first view of the role. */
export async function signIn(page: Page, login: string, address = JOURNAL): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.waitForURL(/\/realms\//);
  await enterPassword(page, login);
  await page.waitForURL((url) => url.href.startsWith(address) && url.pathname !== '/signed-in');
  await title(page).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Кто вошёл, язык и оформление' }).click();
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.getByRole('button', { name: 'Войти' }).waitFor();
}

export async function switchRole(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: /^Роль: / }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: `Роль: ${role}. Сменить роль` }).waitFor();
}

export function title(page: Page, name?: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}

/** The school in the address of every view. */
export async function schoolOf(page: Page): Promise<string> {
  await page.waitForURL(/\/s\//, { timeout: PATIENCE });
  const school = /\/s\/([^/?]+)/.exec(page.url())?.[1];
  if (!school) throw new Error(`no school in ${page.url()}`);
  return school;
}

/** Opens a view by its address within the school; the sign-in renews itself on the way. */
export async function open(page: Page, view: string): Promise<void> {
  await page.goto(`${JOURNAL}/s/${await schoolOf(page)}/${view}`);
}
