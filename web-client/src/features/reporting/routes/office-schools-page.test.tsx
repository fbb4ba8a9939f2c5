import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OfficeSchoolRow } from '@eschool/client/reporting';
import { configureApi } from '../../../shared/lib/api';
import type { PlaceSession } from '../../../shared/lib/session';
import { PlaceContext } from '../../../shared/lib/session';
import { OfficeSchoolsPage } from './office-schools-page';

const school = (shortName: string, yearState: string): OfficeSchoolRow => ({
  id: shortName,
  shortName,
  fullName: shortName,
  locality: 'г. Светлоречинск',
  municipalityName: 'Светлоречинск',
  academicYear: 2026,
  startsOn: '2026-09-01',
  endsOn: '2027-05-26',
  yearState,
  terms: 6,
  closedTerms: 2,
  classes: 29,
  pupils: 812,
  teachers: 41,
});
const asked: URLSearchParams[] = [];
const server = setupServer(
  http.get('https://school.test/api/v1/offices/office/schools', ({ request }) => {
    const query = new URL(request.url).searchParams;
    asked.push(query);
    if (query.get('text') === 'нет такой') return HttpResponse.json({ items: [] });
    return query.get('cursor')
      ? HttpResponse.json({ items: [school('Школа № 11', 'NOT_CLOSED')] })
      : HttpResponse.json({ items: [school('Школа № 10', 'RUNNING')], nextCursor: 'next' });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
afterAll(() => server.close());

const session = {
  me: {},
  role: 'MUNICIPAL_OFFICER',
  place: {
    base: '/o/office',
    office: { officeId: 'office', officeName: 'Управление образования', schoolCount: 2 },
  },
} as unknown as PlaceSession;

function open(address = '/') {
  asked.length = 0;
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <MemoryRouter initialEntries={[address]}>
          <PlaceContext value={session}>
            <OfficeSchoolsPage />
          </PlaceContext>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('shows the schools of the office in figures and brings the rest on demand', async () => {
  open();
  expect(
    await screen.findByRole('row', { name: /Школа № 10.*2026\/27.*29.*812.*41/ }),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Показать ещё' }));
  expect(
    await screen.findByRole('row', { name: /Школа № 11.*закончился, не закрыт/ }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Показать ещё' })).toBeNull();
});

it('searches, filters and sorts as its address says', async () => {
  open('/?text=школа&year=NOT_CLOSED&sort=MUNICIPALITY');
  await screen.findByRole('row', { name: /Школа № 10/ });
  expect(Object.fromEntries(asked[0]!)).toEqual({
    text: 'школа',
    yearState: 'NOT_CLOSED',
    sort: 'MUNICIPALITY',
    limit: '50',
  });
});

it('says what to do when nothing is found', async () => {
  open();
  await screen.findByRole('row', { name: /Школа № 10/ });
  await userEvent.type(screen.getByRole('searchbox'), 'нет такой');
  expect(await screen.findByText('Таких школ нет')).toBeTruthy();
  await waitFor(() => expect(asked.at(-1)?.get('text')).toBe('нет такой'));
});
