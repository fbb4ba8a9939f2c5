import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Room } from '@eschool/client/school';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { RoomsPage } from './rooms-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const ROOMS: Room[] = [
  {
    id: 'gym',
    name: 'Спортивный зал',
    kind: 'GYM',
    building: 'Пристройка',
    floor: 1,
    capacity: 60,
    shared: true,
    version: 1,
  },
  { id: '21', name: '21', kind: 'CLASSROOM', floor: 2, capacity: 30, shared: false, version: 1 },
  {
    id: '9',
    name: '9',
    kind: 'COMPUTER',
    floor: 3,
    equipment: 'Шестнадцать чёрных компьютеров',
    shared: false,
    version: 4,
  },
  {
    id: 'old',
    name: 'Подвал',
    kind: 'OTHER',
    capacity: 10,
    shared: false,
    retiredAt: '2026-08-20T07:00:00Z',
    version: 2,
  },
];

let rooms: Room[] = [];
type Asked = { method: string; path: string; version: string | null; body: unknown };
const asked: Asked[] = [];
const note = async (request: Request) => {
  const text = await request.text();
  asked.push({
    method: request.method,
    path: new URL(request.url).pathname.replace('/api/v1/schools/school', ''),
    version: request.headers.get('If-Match'),
    body: text ? (JSON.parse(text) as unknown) : undefined,
  });
};
const server = setupServer(
  http.get(`${SCHOOL}/rooms`, () => HttpResponse.json({ items: rooms })),
  http.post(`${SCHOOL}/rooms`, async ({ request }) => {
    await note(request);
    const added = { ...(asked.at(-1)?.body as Room), id: 'new', version: 1 };
    rooms = [...rooms, added];
    return HttpResponse.json(added, { status: 201 });
  }),
  http.put(`${SCHOOL}/rooms/:room`, async ({ request, params }) => {
    await note(request);
    const changed = { ...(asked.at(-1)?.body as Room), id: String(params.room), version: 2 };
    rooms = rooms.map((room) => (room.id === changed.id ? changed : room));
    return HttpResponse.json(changed);
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  rooms = ROOMS;
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'] = 'FACILITIES_MANAGER', address = '/') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter initialEntries={[address]}>
            <RoomsPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const shown = () =>
  screen.getAllByRole('rowheader').map((head) => head.firstChild?.textContent ?? '');

async function openRoom(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

it('lists the rooms in use by name, with how many they seat', async () => {
  open();
  await screen.findByText('Используемых кабинетов: 3, мест: 90');
  expect(shown()).toEqual(['9', '21', 'Спортивный зал']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Показать неиспользуемые' }));
  expect(shown()).toContain('Подвал');
  expect(screen.getByText('не используется с 20.08.2026')).toBeVisible();
  expect(screen.getByText('Используемых кабинетов: 3, мест: 90')).toBeVisible();
});

it('finds by name, building and equipment, filters by kind and says when there is none', async () => {
  open();
  const search = await screen.findByRole('searchbox');
  await userEvent.type(search, 'черных комп');
  expect(shown()).toEqual(['9']);
  await userEvent.clear(search);
  await userEvent.type(search, 'пристройка');
  expect(shown()).toEqual(['Спортивный зал']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Вид' }), 'Библиотека');
  expect(screen.getByText('Таких кабинетов нет')).toBeVisible();
});

it('sorts by every column, what is not known last', async () => {
  open('SCHEDULER', '/?sort=-capacity');
  await screen.findByText('Используемых кабинетов: 3, мест: 90');
  expect(shown()).toEqual(['Спортивный зал', '21', '9']);
  for (const [column, order] of [
    ['Мест', ['21', 'Спортивный зал', '9']],
    ['Этаж', ['Спортивный зал', '21', '9']],
    ['Вид', ['9', 'Спортивный зал', '21']],
    ['Корпус', ['Спортивный зал', '9', '21']],
    ['Оснащение', ['9', '21', 'Спортивный зал']],
    ['Название', ['9', '21', 'Спортивный зал']],
  ] as const) {
    await userEvent.click(screen.getByRole('button', { name: column }));
    expect(shown(), column).toEqual(order);
    expect(screen.getByRole('columnheader', { name: new RegExp(column) })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  }
});

it('only shows the rooms to those who read them', async () => {
  open('DEPUTY_HEAD');
  await screen.findByText('Спортивный зал', { selector: 'th' });
  expect(screen.queryByRole('button', { name: 'Спортивный зал' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Добавить кабинет' })).toBeNull();
});

it('adds a room; what is left empty is not sent', async () => {
  open();
  const dialog = await openRoom('Добавить кабинет');
  await userEvent.type(dialog.getByLabelText(/Название/), ' 31 ');
  await userEvent.selectOptions(dialog.getByLabelText('Вид'), 'Лаборатория');
  await userEvent.type(dialog.getByLabelText('Мест'), '24{Enter}');
  await screen.findByRole('button', { name: '31' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked.map(({ body }) => body)).toEqual([
    { name: '31', kind: 'LABORATORY', capacity: 24, shared: false },
  ]);
});

it('says at its field what was refused', async () => {
  server.use(
    http.post(`${SCHOOL}/rooms`, () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'room-exists',
          title: 'Такой кабинет уже есть',
          errors: [{ pointer: '/name', message: 'Кабинет с таким названием уже есть' }],
        },
        { status: 409 },
      ),
    ),
  );
  open();
  const dialog = await openRoom('Добавить кабинет');
  await userEvent.type(dialog.getByLabelText(/Название/), '21{Enter}');
  expect(await dialog.findByText('Кабинет с таким названием уже есть')).toBeVisible();
  expect(dialog.getByLabelText(/Название/)).toBeInvalid();
  expect(dialog.queryByRole('alert')).toBeNull();
});

it('shows what stands there now when somebody was faster, and lets the person decide', async () => {
  const theirs = { ...ROOMS[1]!, capacity: 28, version: 2 };
  const faster = http.put(
    `${SCHOOL}/rooms/21`,
    async ({ request }) => {
      await note(request);
      rooms = rooms.map((room) => (room.id === '21' ? theirs : room));
      return HttpResponse.json(
        { status: 412, code: 'stale-version', title: 'Изменено', current: theirs },
        { status: 412 },
      );
    },
    { once: true },
  );
  server.use(faster);
  open();
  const dialog = await openRoom('21');
  await userEvent.clear(dialog.getByLabelText('Мест'));
  await userEvent.type(dialog.getByLabelText('Мест'), '32');
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
  const conflict = within(await dialog.findByRole('alert'));
  expect(conflict.getByText('28')).toBeVisible();
  await userEvent.click(conflict.getByRole('button', { name: 'Оставить моё' }));
  expect(dialog.getByLabelText('Мест')).toHaveValue('32');
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.map(({ version }) => version)).toEqual(['"1"', '"2"']);
});

it('says why a room is still needed, and takes one out of use and back', async () => {
  server.use(
    http.put(
      `${SCHOOL}/rooms/21/retirement`,
      () =>
        HttpResponse.json(
          {
            status: 422,
            code: 'room-in-lessons',
            title: 'В кабинете ещё идут уроки',
            detail: 'Уроков впереди: 2, последний 13 ноября.',
          },
          { status: 422 },
        ),
      { once: true },
    ),
    http.put(`${SCHOOL}/rooms/21/retirement`, async ({ request }) => {
      await note(request);
      return HttpResponse.json({ ...ROOMS[1]!, retiredAt: '2026-11-12T06:00:00Z', version: 2 });
    }),
    http.delete(`${SCHOOL}/rooms/21/retirement`, async ({ request }) => {
      await note(request);
      return HttpResponse.json({ ...ROOMS[1]!, version: 3 });
    }),
  );
  open();
  const dialog = await openRoom('21');
  const retire = () => dialog.findByRole('button', { name: 'Больше не используется' });
  await userEvent.click(await retire());
  expect(await dialog.findByText(/Уроков впереди: 2, последний 13 ноября/)).toBeVisible();
  await userEvent.click(await retire());
  await userEvent.click(await dialog.findByRole('button', { name: 'Вернуть в использование' }));
  await retire();
  expect(asked).toMatchObject([
    { method: 'PUT', version: '"1"' },
    { method: 'DELETE', version: '"2"' },
  ]);
});

it('says what to do in a school without rooms', async () => {
  rooms = [];
  open();
  expect(await screen.findByText('Кабинетов пока нет')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Добавить кабинет' })).toBeVisible();
});

it('offers another try when the rooms did not come', async () => {
  server.use(
    http.get(`${SCHOOL}/rooms`, () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Повторить' }));
  expect(await screen.findByText('Используемых кабинетов: 3, мест: 90')).toBeVisible();
});
