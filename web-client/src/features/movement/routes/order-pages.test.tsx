import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OrderPreview, OrderRow, SchoolOrder } from '@eschool/client/people';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { NewOrderPage, OrderEditPage } from './order-form-page';
import { OrderPage } from './order-page';
import { OrdersPage } from './orders-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const ORDER: SchoolOrder = {
  id: 'o1',
  academicYear: 2026,
  number: '39-у',
  issuedOn: '2026-11-11',
  kind: 'TRANSFER',
  status: 'DRAFT',
  lines: [
    {
      id: 'l1',
      studentId: 's1',
      displayName: 'Борисов Борис',
      effectiveOn: '2026-11-16',
      toClass: { id: 'c7b', academicYear: 2026, name: '7Б' },
    },
  ],
  version: 3,
};
const PREVIEW: OrderPreview = {
  lines: [
    {
      studentId: 's1',
      displayName: 'Борисов Борис',
      effectiveOn: '2026-11-16',
      fromClass: '7А',
      toClass: '7Б',
      leftGroups: ['7А, английский 1'],
      enrols: false,
      releases: false,
      notices: ['BACKDATED'],
      obstacles: [],
    },
  ],
};
const ROW: OrderRow = {
  id: 'o1',
  academicYear: 2026,
  number: '39-у',
  issuedOn: '2026-11-11',
  kind: 'TRANSFER',
  status: 'DRAFT',
  pupils: 3,
  firstPupil: 'Борисов Борис',
  effectiveOn: '2026-11-16',
};

let order = ORDER;
const asked: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
const note = async (request: Request) => {
  const text = await request.text();
  asked.push({
    method: request.method,
    path: new URL(request.url).pathname.replace('/api/v1/schools/school', ''),
    body: text ? (JSON.parse(text) as unknown) : undefined,
    ifMatch: request.headers.get('If-Match'),
  });
};
const problem = (status: number, code: string, pointer: string, message: string) =>
  HttpResponse.json(
    { type: `x/${code}`, title: code, status, code, errors: [{ pointer, code, message }] },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const server = setupServer(
  http.get(`${SCHOOL}/calendar`, () => HttpResponse.json({ academicYear: 2026 })),
  http.get(`${SCHOOL}/classes`, () =>
    HttpResponse.json({
      items: [
        { id: 'c7a', name: '7А' },
        { id: 'c7b', name: '7Б' },
      ],
    }),
  ),
  http.post(`${SCHOOL}/students/searches`, () =>
    HttpResponse.json({
      items: [{ id: 's1', displayName: 'Борисов Борис', className: '7А', guardians: [] }],
    }),
  ),
  http.post(`${SCHOOL}/newcomer-matches`, async ({ request }) => {
    await note(request);
    return HttpResponse.json({
      items: [
        {
          id: 's9',
          displayName: 'Дёмин Денис Юрьевич',
          birthDate: '2013-05-05',
          enrolled: false,
        },
      ],
    });
  }),
  http.post(`${SCHOOL}/order-searches`, async ({ request }) => {
    await note(request);
    return HttpResponse.json({ items: [ROW], total: 1 });
  }),
  http.post(`${SCHOOL}/orders`, async ({ request }) => {
    await note(request);
    return HttpResponse.json(ORDER, { status: 201 });
  }),
  http.get(`${SCHOOL}/orders/o1`, () => HttpResponse.json(order)),
  http.get(`${SCHOOL}/orders/o1/preview`, () => HttpResponse.json(PREVIEW)),
  http.put(`${SCHOOL}/orders/o1/signature`, async ({ request }) => {
    await note(request);
    order = {
      ...ORDER,
      status: 'SIGNED',
      signedBy: { id: 'p', displayName: 'Орлов Игорь Львович' },
      signedAt: '2026-11-12T09:00:00Z',
      version: 4,
    };
    return HttpResponse.json(order);
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  order = ORDER;
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'], address: string) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter initialEntries={[`/s/school/${address}`]}>
            <Routes>
              <Route path="/s/school/movement" element={<OrdersPage />} />
              <Route path="/s/school/movement/new" element={<NewOrderPage />} />
              <Route path="/s/school/movement/:orderId" element={<OrderPage />} />
              <Route path="/s/school/movement/:orderId/edit" element={<OrderEditPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('lists orders with their pupils, and lets the office alone write', async () => {
  open('PRINCIPAL', 'movement?kind=TRANSFER');
  const row = (await screen.findByText('№ 39-у')).closest('tr')!;
  expect(within(row).getByText('Борисов Борис и ещё 2')).toBeVisible();
  expect(within(row).getByText('Ждёт подписи')).toBeVisible();
  expect(asked[0]?.body).toMatchObject({ kind: 'TRANSFER', sort: 'ISSUED', descending: true });
  expect(screen.queryByRole('link', { name: 'Новый приказ' })).toBeNull();
});

it('writes a transfer of a pupil who is found by surname, and shows a refusal at its field', async () => {
  let refuse = true;
  server.use(
    http.post(`${SCHOOL}/orders`, async ({ request }) => {
      await note(request);
      if (!refuse) return HttpResponse.json(ORDER, { status: 201 });
      refuse = false;
      return problem(400, 'validation', '/lines/0/toClassId', 'Ученик уже учится в 7А');
    }),
  );
  open('REGISTRAR', 'movement/new');
  await userEvent.type(screen.getByRole('textbox', { name: 'Номер приказа' }), '39-у');
  const search = screen.getByRole('searchbox', { name: 'Добавить ученика' });
  await userEvent.type(search, 'Бори');
  await userEvent.click(await screen.findByRole('button', { name: /Борисов Борис/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'В класс' }), '7А');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить черновик' }));
  await screen.findByText('Ученик уже учится в 7А');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'В класс' }), '7Б');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить черновик' }));
  await screen.findByRole('heading', { name: /39-у/ });
  expect(asked.at(-1)?.body).toMatchObject({
    number: '39-у',
    kind: 'TRANSFER',
    lines: [{ studentId: 's1', toClassId: 'c7b' }],
  });
});

it('asks whether a child of a known name is the one whom the school knows', async () => {
  open('REGISTRAR', 'movement/new?kind=ENROLMENT');
  await userEvent.type(screen.getByRole('textbox', { name: 'Фамилия' }), 'Дёмин');
  await userEvent.type(screen.getByRole('textbox', { name: 'Имя' }), 'Денис');
  await userEvent.type(screen.getByRole('textbox', { name: 'Дата рождения' }), '05.05.2013');
  await userEvent.click(screen.getByRole('button', { name: 'Добавить в приказ' }));
  const question = within(await screen.findByRole('alert'));
  expect(question.getByText('Дёмин Денис Юрьевич')).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Это другой ребёнок' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Номер приказа' }), '40-у');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'В класс' }), '7Б');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить черновик' }));
  await screen.findByRole('heading', { name: /39-у/ });
  expect(asked.at(-1)?.body).toMatchObject({
    lines: [{ newcomer: { lastName: 'Дёмин', birthDate: '2013-05-05', anotherPerson: true } }],
  });
});

it('tells the principal what signing will do and signs what was seen', async () => {
  open('PRINCIPAL', 'movement/o1');
  await screen.findByText(/переходит из 7А в 7Б/);
  expect(screen.getByText('Уходит из групп: 7А, английский 1.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Изменить' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Подписать' }));
  await screen.findByText('Подписан');
  expect(asked.at(-1)).toMatchObject({ path: '/orders/o1/signature', ifMatch: '"3"' });
});

it('does not offer a signature while something is in the way', async () => {
  server.use(
    http.get(`${SCHOOL}/orders/o1/preview`, () =>
      HttpResponse.json({
        lines: [
          {
            ...PREVIEW.lines[0],
            obstacles: [{ code: 'movement-not-enrolled', message: 'В школе не числится.' }],
          },
        ],
      }),
    ),
  );
  open('PRINCIPAL', 'movement/o1');
  await screen.findByText('В школе не числится.');
  expect(screen.getByRole('button', { name: 'Подписать' })).toBeDisabled();
});

it('says what somebody else has written meanwhile and keeps what the person decides', async () => {
  const theirs = { ...ORDER, number: '44-у', version: 5 };
  server.use(
    http.put(`${SCHOOL}/orders/o1`, async ({ request }) => {
      await note(request);
      if (request.headers.get('If-Match') === '"3"') {
        order = theirs;
        return problem(412, 'stale-version', '', '');
      }
      order = { ...theirs, number: '45-у', version: 6 };
      return HttpResponse.json(order);
    }),
  );
  open('REGISTRAR', 'movement/o1/edit');
  const number = await screen.findByRole('textbox', { name: 'Номер приказа' });
  await userEvent.clear(number);
  await userEvent.type(number, '45-у');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить черновик' }));
  await screen.findByText(/№ 44-у/);
  await userEvent.click(screen.getByRole('button', { name: 'Оставить моё' }));
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить черновик' }));
  await screen.findByRole('heading', { name: /45-у/ });
  expect(asked.at(-1)).toMatchObject({ ifMatch: '"5"', body: { number: '45-у' } });
});
