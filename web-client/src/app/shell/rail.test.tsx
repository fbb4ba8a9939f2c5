import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Role } from '@eschool/client/common';
import { PlaceContext, type PlaceSession } from '../../shared/lib/session';
import { viewsOf } from '../views';
import { Rail } from './rail';

let phone = false;

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: phone && query.includes('max-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

function open(role: Role, address = '/s/school/journals') {
  render(
    <MantineProvider>
      <PlaceContext.Provider value={{ role, place: { base: '/s/school' } } as PlaceSession}>
        <MemoryRouter initialEntries={[address]}>
          <Rail />
        </MemoryRouter>
      </PlaceContext.Provider>
    </MantineProvider>,
  );
}

const addresses = (within: HTMLElement[]) => within.map((link) => link.getAttribute('href'));
const expected = (role: Role) => viewsOf(role).map(({ id }) => `/s/school/${id}`);

it('shows every place of the role, a long rail in named parts', () => {
  phone = false;
  open('DEPUTY_HEAD');
  expect(addresses(screen.getAllByRole('link')).sort()).toEqual(expected('DEPUTY_HEAD').sort());
  const people = screen.getByRole('region', { name: 'Состав школы' });
  expect(within(people).getAllByRole('link').length).toBeGreaterThan(1);
});

it('leaves a short rail in one piece', () => {
  phone = false;
  open('FACILITIES_MANAGER');
  expect(screen.queryByRole('region')).toBeNull();
});

it('has five places at most on a phone and the others one tap away', async () => {
  phone = true;
  const user = userEvent.setup();
  open('DEPUTY_HEAD', '/s/school/rooms');
  const bar = addresses(screen.getAllByRole('link'));
  expect(bar).toEqual(expected('DEPUTY_HEAD').slice(0, 4));
  const more = screen.getByRole('button', { name: 'Ещё' });
  expect(more).toHaveAttribute('aria-current', 'page');
  await user.click(more);
  const sheet = await screen.findByRole('dialog', { name: 'Разделы' });
  expect([...bar, ...addresses(within(sheet).getAllByRole('link'))].sort()).toEqual(
    expected('DEPUTY_HEAD').sort(),
  );
});
