import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OpenSchool } from '@eschool/client/identity';
import { configureApi } from '../../../shared/lib/api';
import type { PlaceSession } from '../../../shared/lib/session';
import { PlaceContext } from '../../../shared/lib/session';
import { OpenSchoolPage } from './open-school-page';

const OFFICE = 'https://school.test/api/v1/offices/office';
const sent: { body: OpenSchool; key: string | null }[] = [];
let refusal: object | undefined;
const regions = [{ id: 'region', name: 'Заречная область', municipalities: 1, schools: 0 }];
const server = setupServer(
  http.get(`${OFFICE}/regions`, () => HttpResponse.json({ items: regions })),
  http.get(`${OFFICE}/regions/region/municipalities`, () =>
    HttpResponse.json({ items: [{ id: 'town', name: 'город Речной', schools: 0 }] }),
  ),
  http.post(`${OFFICE}/regions`, () =>
    HttpResponse.json(
      {
        status: 409,
        code: 'region-exists',
        title: 'Такой регион уже есть',
        errors: [{ pointer: '/name', message: 'Такой регион уже есть' }],
      },
      { status: 409 },
    ),
  ),
  http.post(`${OFFICE}/school-openings`, async ({ request }) => {
    sent.push({
      body: (await request.json()) as OpenSchool,
      key: request.headers.get('Idempotency-Key'),
    });
    if (refusal) return HttpResponse.json(refusal, { status: 503 });
    return HttpResponse.json(
      {
        school: { id: 'school', shortName: 'Школа № 1' },
        slip: {
          personId: 'person',
          displayName: 'Кузнецова Ольга',
          login: 'kuznetsova-48213',
          activationCode: 'KHTR-2749-WMPD',
          issuedAt: '2026-11-12T09:00:00+03:00',
        },
      },
      { status: 201 },
    );
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  sent.length = 0;
  refusal = undefined;
});
afterAll(() => server.close());

const session = {
  me: {},
  role: 'SYSTEM_OPERATOR',
  place: { base: '/o/office', office: { officeId: 'office', officeName: 'Оператор' } },
} as unknown as PlaceSession;

async function fill() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <MemoryRouter>
          <PlaceContext value={session}>
            <OpenSchoolPage />
          </PlaceContext>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('option', { name: 'Заречная область' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Регион' }), 'region');
  await screen.findByRole('option', { name: 'город Речной' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Муниципалитет' }), 'town');
  await userEvent.type(screen.getByRole('textbox', { name: 'Краткое название' }), 'Школа № 1');
  await userEvent.type(screen.getByRole('textbox', { name: /^Полное название/ }), 'МБОУ');
  await userEvent.type(screen.getByRole('textbox', { name: 'Населённый пункт' }), 'г. Речной');
  await userEvent.type(screen.getByRole('textbox', { name: 'Фамилия' }), ' Кузнецова ');
  await userEvent.type(screen.getByRole('textbox', { name: 'Имя' }), 'Ольга');
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Открыть школу' }));

it('sends what was filled in and shows the slip once', async () => {
  await fill();
  await submit();
  const slip = await screen.findByRole('region', { name: 'Карточка доступа' });
  expect(within(slip).getByText('KHTR-2749-WMPD')).toBeTruthy();
  expect(sent[0]!.body).toMatchObject({
    municipalityId: 'town',
    shortName: 'Школа № 1',
    timeZone: 'Europe/Moscow',
    administrator: { lastName: 'Кузнецова', firstName: 'Ольга' },
  });
});

it('repeats the very same request while the sign-in service is away', async () => {
  refusal = { status: 503, code: 'identity-unavailable', title: 'Служба входа недоступна' };
  await fill();
  await submit();
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('Служба входа недоступна'),
  );
  refusal = undefined;
  await submit();
  await screen.findByRole('region', { name: 'Карточка доступа' });
  expect(sent[1]).toEqual(sent[0]);
});

it('says that a region is there already, and sends nothing of the school', async () => {
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Новый регион' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Новый регион' }),
    'заречная область{Enter}',
  );
  await waitFor(() => expect(screen.getByText('Такой регион уже есть')).toBeTruthy());
  expect(sent).toEqual([]);
});
