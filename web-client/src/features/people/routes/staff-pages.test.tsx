import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StaffMember, StaffRow } from '@eschool/client/people';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { NewStaffPage, StaffEditPage } from './staff-form-page';
import { StaffMemberPage } from './staff-member-page';
import { StaffPage } from './staff-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const ROWS: StaffRow[] = [
  {
    id: 'belova',
    displayName: 'Белова Инна Юрьевна',
    positions: [{ title: 'Учитель', kind: 'MAIN', rate: 1.5 }],
    category: 'NONE',
    attestationDueOn: '2020-01-01',
    attestedOn: '2015-01-01',
    hiredOn: '2010-08-20',
  },
];
const MEMBER: StaffMember = {
  id: 'belova',
  displayName: 'Белова Инна Юрьевна',
  lastName: 'Белова',
  firstName: 'Инна',
  middleName: 'Юрьевна',
  birthDate: '1985-04-03',
  hiredOn: '2010-08-20',
  category: 'NONE',
  attestationDueOn: '2020-01-01',
  positions: [{ id: 'p', title: 'Учитель', kind: 'MAIN', rate: 1.5, startsOn: '2010-08-20' }],
  attestations: [{ id: 'a', category: 'FIRST', attestedOn: '2015-01-01', dueOn: '2020-01-01' }],
  educations: [],
  courses: [],
  version: 2,
};

type Asked = { path: string; version: string | null; body: unknown };
const asked: Asked[] = [];
const note = async (request: Request) => {
  const text = await request.text();
  asked.push({
    path: new URL(request.url).pathname.replace('/api/v1/schools/school', ''),
    version: request.headers.get('If-Match'),
    body: text ? (JSON.parse(text) as unknown) : undefined,
  });
};
const problem = (status: number, code: string, errors: unknown[] = []) =>
  HttpResponse.json(
    { type: code, status, code, title: code, requestId: 'r', errors },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const server = setupServer(
  http.post(`${SCHOOL}/staff-searches`, async ({ request }) => {
    await note(request);
    return HttpResponse.json({ items: ROWS, total: 1 });
  }),
  http.get(`${SCHOOL}/staff-summary`, () =>
    HttpResponse.json({
      working: 4,
      overdue: 1,
      dueWithinYear: 2,
      categories: [
        { category: 'HIGHEST', count: 1 },
        { category: 'FIRST', count: 0 },
        { category: 'CONFORMITY', count: 0 },
        { category: 'NONE', count: 3 },
      ],
      positions: [{ title: 'Учитель', count: 4 }],
    }),
  ),
  http.get(`${SCHOOL}/staff/:id`, () => HttpResponse.json(MEMBER)),
  http.get(`${SCHOOL}/staff/:id/history`, () => HttpResponse.json({ items: [] })),
  http.get(`${SCHOOL}/staff/:id/duties`, () =>
    HttpResponse.json({
      roles: ['TEACHER'],
      classes: [{ id: 'c', name: '7Б' }],
      journals: [{ id: 'j', groupName: '7Б', subjectName: 'Алгебра' }],
      lessonsAhead: 3,
      lessonsUntil: '2027-05-20',
    }),
  ),
  http.put(`${SCHOOL}/staff/:id/dismissal`, async ({ request }) => {
    await note(request);
    return HttpResponse.json({ ...MEMBER, version: 3 });
  }),
  http.put(`${SCHOOL}/staff/:id`, async ({ request }) => {
    await note(request);
    return HttpResponse.json({ ...MEMBER, version: 3 });
  }),
  http.post(`${SCHOOL}/staff-matches`, () =>
    HttpResponse.json({
      items: [{ id: 'mother', displayName: 'Белова Яна', relations: ['GUARDIAN'] }],
    }),
  ),
  http.post(`${SCHOOL}/staff`, async ({ request }) => {
    await note(request);
    const body = asked.at(-1)?.body as { samePersonId?: string };
    return body.samePersonId
      ? HttpResponse.json({ ...MEMBER, id: 'mother' }, { status: 201 })
      : problem(409, 'staff-same-name');
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function open(address: string, role: Session['role'] = 'HR_OFFICER') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter initialEntries={[address]}>
            <Address />
            <Routes>
              <Route path="/s/school/staff" element={<StaffPage />} />
              <Route path="/s/school/staff/new" element={<NewStaffPage />} />
              <Route path="/s/school/staff/:staffId" element={<StaffMemberPage />} />
              <Route path="/s/school/staff/:staffId/edit" element={<StaffEditPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const address = () => screen.getByTestId('address').textContent;

it('lists the staff with what is due in words, and keeps a name out of the address', async () => {
  open('/s/school/staff?category=NONE&due=6&sort=-HIRED');
  expect(await screen.findByText('Учитель, ставка 1,5')).toBeTruthy();
  expect(screen.getByText(', просрочена')).toBeTruthy();
  expect(asked.at(-1)?.body).toMatchObject({
    category: 'NONE',
    dueWithinMonths: 6,
    sort: 'HIRED',
    descending: true,
    state: 'WORKING',
  });
  await userEvent.type(screen.getByRole('searchbox'), 'бел');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ query: 'бел' }));
  expect(address()).not.toContain('%D0');
  expect(screen.queryByRole('button', { name: 'XLSX' })).toBeNull();
});

it('opens the list of a figure', async () => {
  open('/s/school/staff');
  await userEvent.click(await screen.findByRole('link', { name: /аттестация просрочена/ }));
  expect(address()).toBe('/s/school/staff?due=0');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ dueWithinMonths: 0 }));
});

it('offers nothing to change to those who read', async () => {
  open('/s/school/staff/belova', 'DEPUTY_HEAD');
  await screen.findByRole('heading', { name: 'Белова Инна Юрьевна' });
  expect(screen.queryByRole('link', { name: 'Изменить' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Уволить' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'История' })).toBeNull();
});

it('says before a dismissal what ends and what is left', async () => {
  open('/s/school/staff/belova');
  await userEvent.click(await screen.findByRole('button', { name: 'Уволить' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/не сможет войти в ролях: Учитель/)).toBeTruthy();
  expect(dialog.getByText('классное руководство: 7Б')).toBeTruthy();
  expect(dialog.getByText('журналы: 7Б Алгебра')).toBeTruthy();
  const day = dialog.getByRole('textbox', { name: /Последний рабочий день/ });
  await userEvent.clear(day);
  await userEvent.type(day, '31.08.2026');
  await userEvent.click(dialog.getByRole('button', { name: 'Уволить' }));
  await waitFor(() =>
    expect(asked.find(({ path }) => path.endsWith('/dismissal'))).toEqual({
      path: '/staff/belova/dismissal',
      version: '"2"',
      body: { on: '2026-08-31' },
    }),
  );
});

it('asks whether a person of that name is the same one, and merges only on the answer', async () => {
  open('/s/school/staff/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /Фамилия/ }), 'Белова');
  await userEvent.type(screen.getByRole('textbox', { name: /^Имя/ }), 'Яна');
  await userEvent.type(screen.getByRole('textbox', { name: /^Принят/ }), '01.09.2026');
  const position = screen.getByRole('combobox', { name: /^Должность/ });
  await userEvent.type(position, 'Учитель');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /С какого дня/ }).value).toBe(
    '01.09.2026',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Принять' }));
  const question = within(await screen.findByRole('alert'));
  expect(question.getByText('родитель ученика')).toBeTruthy();
  await userEvent.click(question.getByRole('button', { name: 'Это он' }));
  await waitFor(() => expect(address()).toBe('/s/school/staff/mother'));
  expect(asked.find(({ body }) => (body as { samePersonId?: string }).samePersonId)?.body).toEqual({
    member: {
      lastName: 'Белова',
      firstName: 'Яна',
      hiredOn: '2026-09-01',
      positions: [{ title: 'Учитель', kind: 'MAIN', rate: 1, startsOn: '2026-09-01' }],
      attestations: [],
      educations: [],
      courses: [],
    },
    samePersonId: 'mother',
  });
});

it('shows a refused day at its field', async () => {
  server.use(
    http.put(`${SCHOOL}/staff/:id`, () =>
      problem(400, 'validation', [
        {
          pointer: '/attestations/0/attestedOn',
          code: 'attested-ahead',
          message: 'Дата аттестации ещё не наступила',
        },
      ]),
    ),
  );
  open('/s/school/staff/belova/edit');
  const day = await screen.findByRole('textbox', { name: /Дата аттестации/ });
  await userEvent.clear(day);
  await userEvent.type(day, '01.01.2030');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(await screen.findByText('Дата аттестации ещё не наступила')).toBeTruthy();
  expect(screen.getByText('Не сохранено: исправьте отмеченные поля.')).toBeTruthy();
});

it('does not send a day that cannot be read, which would be lost', async () => {
  open('/s/school/staff/belova/edit');
  const birth = await screen.findByRole('textbox', { name: /Дата рождения/ });
  await userEvent.clear(birth);
  await userEvent.type(birth, '31.02.1985');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(screen.getByText('Введите день как 01.09.2026')).toBeTruthy();
  expect(asked).toEqual([]);
});

it('tells of a change by somebody else and lets the person decide', async () => {
  let first = true;
  server.use(
    http.put(`${SCHOOL}/staff/:id`, async ({ request }) => {
      await note(request);
      if (!first) return HttpResponse.json({ ...MEMBER, version: 6 });
      first = false;
      server.use(
        http.get(`${SCHOOL}/staff/:id`, () =>
          HttpResponse.json({ ...MEMBER, lastName: 'Белых', version: 5 }),
        ),
      );
      return problem(412, 'stale-version');
    }),
  );
  open('/s/school/staff/belova/edit');
  const name = await screen.findByRole('textbox', { name: /^Имя/ });
  await userEvent.type(name, 'а');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  const question = within(await screen.findByRole('alert'));
  await userEvent.click(question.getByRole('button', { name: 'Оставить моё' }));
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  await waitFor(() => expect(asked.map(({ version }) => version)).toEqual(['"2"', '"5"']));
});
