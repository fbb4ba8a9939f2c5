import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Notice } from '@eschool/client/notices';
import { configureApi } from '../../../shared/lib/api';
import type { PlaceSession } from '../../../shared/lib/session';
import { PlaceContext } from '../../../shared/lib/session';
import { NoticeBell } from './notice-bell';

const NOTICES = 'https://school.test/api/v1/me/notices';
const notice = (id: string, at: string, event: string): Notice => ({
  id,
  at,
  kind: 'ACCESS',
  subjectId: id,
  schoolId: 'school',
  schoolName: 'Школа № 10',
  access: { event, actorName: 'Ларин Павел Ильич' },
});
let unread: number;
let until: unknown;
const server = setupServer(
  http.get(NOTICES, () =>
    HttpResponse.json({
      items: [
        notice('b', '2026-11-12T08:00:00Z', 'RESET'),
        notice('a', '2026-11-12T07:00:00Z', 'SOMETHING_NEW'),
      ],
      unread,
    }),
  ),
  http.post(`${NOTICES}/reading`, async ({ request }) => {
    until = await request.json();
    unread = 0;
    return new HttpResponse(null, { status: 204 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  unread = 2;
  until = undefined;
});
afterAll(() => server.close());

function show() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <PlaceContext.Provider value={{ me: { accountId: 'account' } } as PlaceSession}>
          <NoticeBell />
        </PlaceContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('says how much is new and marks it read until the newest', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('button', { name: /2/ }));
  expect(await screen.findByText(/пароль сброшен/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Прочитано' }));
  expect(await screen.findByRole('button', { name: 'Уведомления' })).toBeVisible();
  expect(until).toEqual({ until: '2026-11-12T08:00:00Z' });
});

it('shows a kind that it does not know as news all the same', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('button', { name: /2/ }));
  expect(await screen.findByText(/ещё не умеет/)).toBeVisible();
});
