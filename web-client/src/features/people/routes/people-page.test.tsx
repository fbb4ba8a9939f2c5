import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter, useLocation } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StudentRow } from '@eschool/client/people';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { PeoplePage } from './people-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const pupil = (displayName: string): StudentRow => ({
  id: displayName,
  displayName,
  className: '7Б',
  guardians: [],
  hasAccess: false,
});
const addresses: string[] = [];
const server = setupServer(
  http.get(`${SCHOOL}/classes`, () => HttpResponse.json({ items: [{ id: '7b', name: '7Б' }] })),
  http.get(`${SCHOOL}/students`, () =>
    HttpResponse.json({ items: [pupil('Жаров Захар'), pupil('Зайцева Зоя')] }),
  ),
  http.post(`${SCHOOL}/students/searches`, () =>
    HttpResponse.json({ items: [pupil('Жаров Захар')] }),
  ),
  http.post(`${SCHOOL}/people/:person/access`, () =>
    HttpResponse.json({
      personId: 'Зайцева Зоя',
      displayName: 'Зайцева Зоя',
      login: 'zaytseva.z',
      activationCode: '1234-5678',
      issuedAt: '2026-11-12T10:00:00+03:00',
    }),
  ),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  server.events.on('request:start', ({ request }) => void addresses.push(request.url));
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
afterAll(() => server.close());

function Address() {
  addresses.push(useLocation().search);
  return null;
}

function openAs(role: Session['role']) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext.Provider
          value={{ schoolId: 'school', role, membership: { schoolName: 'Школа' } } as Session}
        >
          <MemoryRouter>
            <PeoplePage />
            <Address />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('shows an access slip to the end, though its row is searched away meanwhile', async () => {
  const user = userEvent.setup();
  openAs('SCHOOL_ADMIN');
  await user.type(await screen.findByRole('searchbox'), 'Жаров');
  await user.click(await screen.findByRole('button', { name: /Зайцева Зоя/ }));
  await screen.findByText('zaytseva.z');
  await waitFor(() => expect(screen.queryByText('Зайцева Зоя', { selector: 'th' })).toBeNull());
  expect(screen.getByText('zaytseva.z')).toBeVisible();
});

it('finds a pupil by name while no address ever carries the name', async () => {
  const user = userEvent.setup();
  openAs('REGISTRAR');
  await screen.findByText('Зайцева Зоя');
  await user.type(screen.getByRole('searchbox'), 'Жаров');
  await waitFor(() => expect(screen.queryByText('Зайцева Зоя')).toBeNull());
  await screen.findByText('Жаров Захар');
  await user.selectOptions(screen.getByRole('combobox'), '7Б');
  await screen.findByText('Жаров Захар');
  expect(screen.getByRole('searchbox')).toHaveValue('Жаров');
  expect(addresses).toContain('?class=7b');
  expect(addresses).toContain(`${SCHOOL}/students/searches`);
  expect(addresses.filter((address) => decodeURIComponent(address).includes('Жар'))).toEqual([]);
});
