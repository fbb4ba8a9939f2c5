import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ImportRow } from '@eschool/client/exchange';
import { ImportRows } from './import-rows';

const row = (place: number, more: Partial<ImportRow> = {}): ImportRow => ({
  place,
  rowNumber: place + 1,
  displayName: `Ученик ${place}`,
  className: '7Б',
  action: 'CREATE',
  issues: [],
  ...more,
});
const question = { severity: 'QUESTION', column: 'Имя', code: 'x', message: 'Похоже' } as const;

function open(rows: ImportRow[]) {
  render(
    <MantineProvider env="test">
      <ImportRows rows={rows} accepted={new Set()} onAnswer={() => undefined} />
    </MantineProvider>,
  );
  return userEvent.setup();
}

const search = () => screen.getByRole('searchbox', { name: 'Ученик, родитель или класс' });

it('finds rows by name and by what is the matter with them', async () => {
  const user = open([
    row(1),
    row(2, { action: 'ASK', issues: [question] }),
    row(3, { displayName: 'Фёдоров Пётр' }),
  ]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Какие строки' }), 'С вопросами');
  expect(screen.getByText('Найдена 1 строка')).toBeVisible();
  expect(screen.getByRole('rowheader')).toHaveTextContent('Ученик 2');
  await user.type(search(), 'федоров');
  expect(screen.queryByRole('table')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Какие строки' }), 'Все строки');
  expect(screen.getByRole('rowheader')).toHaveTextContent('Фёдоров Пётр');
});

it('draws of a long list what is on the screen, and finds the rest', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(37);
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const user = open(Array.from({ length: 2000 }, (_, place) => row(place + 1)));
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2001');
  expect(screen.queryAllByRole('rowheader').length).toBeLessThan(300);
  await user.type(search(), 'Ученик 1999');
  expect(screen.getByRole('rowheader', { name: 'Ученик 1999' })).toBeVisible();
});
