import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { YearPlanAnswer } from '@eschool/client/school';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { YearPage } from './year-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const term = (scheme: string, number: number, name: string, startsOn: string, endsOn: string) => ({
  id: `${scheme}${String(number)}`,
  scheme: scheme as 'QUARTER',
  number,
  name,
  startsOn,
  endsOn,
  status: number === 1 ? ('CLOSED' as const) : ('OPEN' as const),
});
const PLAN: YearPlanAnswer = {
  id: 'y26',
  academicYear: 2026,
  startsOn: '2026-09-01',
  endsOn: '2027-05-26',
  status: 'OPEN',
  termSchemes: [
    {
      scheme: 'HALF_YEAR',
      grades: [1, 2, 3, 10, 11],
      terms: [
        term('HALF_YEAR', 1, '1 полугодие', '2026-09-01', '2026-12-27'),
        term('HALF_YEAR', 2, '2 полугодие', '2027-01-11', '2027-05-26'),
      ],
    },
    {
      scheme: 'OWN_1' as 'QUARTER',
      name: 'Модули',
      grades: [5],
      terms: [term('OWN_1', 1, 'Осенний модуль', '2026-09-01', '2027-05-26')],
    },
  ],
  holidays: [
    { id: 'autumn', name: 'Осенние каникулы', startsOn: '2026-10-26', endsOn: '2026-11-01' },
    { id: 'first', name: 'Отдых', startsOn: '2027-02-15', endsOn: '2027-02-21', grades: [1] },
  ],
  movedDays: [{ id: 'sat', day: '2027-04-10', taughtAs: 1, reason: 'День здоровья' }],
  gaps: [{ scheme: 'HALF_YEAR', from: '2026-12-28', to: '2027-01-08' }],
  version: 3,
};

let plan = PLAN;
type Asked = { path: string; dryRun: boolean; version: string | null; body: unknown };
const asked: Asked[] = [];
const saved = () => asked.filter(({ dryRun }) => !dryRun);
const server = setupServer(
  http.get(`${SCHOOL}/calendar`, () =>
    HttpResponse.json({ academicYear: 2026, today: '2026-11-12' }),
  ),
  http.get(`${SCHOOL}/academic-years`, () =>
    HttpResponse.json({
      items: [
        {
          id: 'y26',
          academicYear: 2026,
          startsOn: plan.startsOn,
          endsOn: plan.endsOn,
          status: plan.status,
          version: plan.version,
        },
      ],
    }),
  ),
  http.get(`${SCHOOL}/academic-years/y26`, () => HttpResponse.json(plan)),
  http.put(`${SCHOOL}/academic-years/y26/:part`, async ({ request }) => answer(request)),
);

async function answer(request: Request) {
  const address = new URL(request.url);
  asked.push({
    path: address.pathname.replace('/api/v1/schools/school/academic-years/y26', ''),
    dryRun: address.searchParams.get('dryRun') === 'true',
    version: request.headers.get('If-Match'),
    body: await request.json(),
  });
  return HttpResponse.json({ ...plan, version: plan.version + 1 });
}

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  plan = PLAN;
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'] = 'DEPUTY_HEAD') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter>
            <YearPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

async function openForm(button: string) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

it('shows terms by the names of the school, holidays, moved days and what is left to do', async () => {
  open('TEACHER');
  expect(await screen.findByRole('heading', { name: 'Модули' })).toBeVisible();
  expect(screen.getAllByText('Осенний модуль').length).toBeGreaterThan(0);
  expect(screen.getAllByText('параллели: 1–3, 10, 11').length).toBeGreaterThan(0);
  expect(screen.getByRole('row', { name: /Отдых.*7.*параллели: 1/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /10 апреля.*как в понедельник/ })).toBeVisible();
  expect(screen.getByText(/28 декабря.*8 января.*Полугодия/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Добавить каникулы' })).toBeNull();
});

it('says what is in the way before anything is saved', async () => {
  server.use(
    http.put(`${SCHOOL}/academic-years/y26/holidays`, async ({ request }) => {
      const answered = await answer(request);
      return asked.at(-1)?.dryRun
        ? HttpResponse.json(
            {
              status: 422,
              code: 'holiday-lessons',
              title: 'В эти дни стоят уроки',
              detail: '«День здоровья»: уроков 40, с 12 ноября по 12 ноября.',
            },
            { status: 422 },
          )
        : answered;
    }),
  );
  open();
  const form = await openForm('Добавить каникулы');
  await userEvent.type(form.getByLabelText(/Название/), 'День здоровья');
  await userEvent.type(form.getByLabelText(/^Первый день/), '12.11.2026');
  expect(await form.findByText(/уроков 40, с 12 ноября/)).toBeVisible();
  expect(form.getByRole('button', { name: 'Добавить' })).toBeDisabled();
  expect(saved()).toEqual([]);
  expect(asked.at(-1)).toMatchObject({
    version: '"3"',
    body: {
      items: [
        { id: 'autumn' },
        { id: 'first', grades: [1] },
        { name: 'День здоровья', startsOn: '2026-11-12', endsOn: '2026-11-12' },
      ],
    },
  });
});

it('saves the terms of one scheme and leaves the others as they are', async () => {
  open();
  const form = await openForm('Модули');
  const name = form.getByLabelText(/Название 1-го периода/);
  await userEvent.clear(name);
  await userEvent.type(name, 'Первый модуль');
  await userEvent.click(form.getByRole('button', { name: 'Сохранить' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved()).toEqual([
    {
      path: '/term-schemes',
      dryRun: false,
      version: '"3"',
      body: {
        items: [
          {
            scheme: 'HALF_YEAR',
            terms: [
              { startsOn: '2026-09-01', endsOn: '2026-12-27' },
              { startsOn: '2027-01-11', endsOn: '2027-05-26' },
            ],
          },
          {
            scheme: 'OWN_1',
            name: 'Модули',
            terms: [{ name: 'Первый модуль', startsOn: '2026-09-01', endsOn: '2027-05-26' }],
          },
        ],
      },
    },
  ]);
});

it('removes a moved day, and shows the field that a refusal is about', async () => {
  open();
  let form = await openForm('Добавить день');
  server.use(
    http.put(
      `${SCHOOL}/academic-years/y26/moved-days`,
      () =>
        HttpResponse.json(
          {
            status: 400,
            code: 'validation',
            title: 'Проверьте поля',
            errors: [{ pointer: '/items/1/day', message: 'В этот день каникулы' }],
          },
          { status: 400 },
        ),
      { once: true },
    ),
  );
  await userEvent.type(form.getByLabelText(/^День/), '26.10.2026');
  await userEvent.type(form.getByLabelText(/Почему/), 'Перенос');
  expect(await form.findByText('В этот день каникулы')).toBeVisible();
  await userEvent.click(form.getByRole('button', { name: 'Отмена' }));

  form = await openForm('суббота, 10 апреля');
  await userEvent.click(form.getByRole('button', { name: 'Убрать' }));
  await userEvent.click(form.getByRole('button', { name: 'Сохранить' }));
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({ path: '/moved-days', body: { items: [] } });
});

it('shows what stands there now when somebody was faster, and goes on over it', async () => {
  const theirs = {
    ...PLAN,
    version: 4,
    holidays: [{ ...PLAN.holidays[0]!, endsOn: '2026-11-02' }, PLAN.holidays[1]!],
  };
  open();
  const form = await openForm('Осенние каникулы');
  server.use(
    http.put(`${SCHOOL}/academic-years/y26/holidays`, async ({ request }) => {
      await answer(request);
      if (asked.at(-1)?.version === '"4"') return HttpResponse.json({ ...theirs, version: 5 });
      plan = theirs;
      return HttpResponse.json(
        { status: 412, code: 'stale-version', title: 'Изменено' },
        { status: 412 },
      );
    }),
  );
  const name = form.getByLabelText(/Название/);
  await userEvent.type(name, ' 2026');
  await userEvent.click(form.getByRole('button', { name: 'Сохранить' }));
  const conflict = within(await form.findByRole('alert'));
  expect(conflict.getByText(/26 октября.*2 ноября/)).toBeVisible();
  await userEvent.click(conflict.getByRole('button', { name: 'Оставить моё' }));
  await userEvent.click(form.getByRole('button', { name: 'Сохранить' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved().map(({ version }) => version)).toEqual(['"3"', '"4"']);
});

it('says why a planned year cannot be opened yet', async () => {
  plan = { ...PLAN, status: 'PLANNED' };
  server.use(
    http.put(`${SCHOOL}/academic-years/y26/opening`, () =>
      HttpResponse.json(
        {
          status: 422,
          code: 'year-gap',
          title: 'Учебные дни остались без учебного периода',
          detail: 'Первый такой день — 28 декабря.',
        },
        { status: 422 },
      ),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Открыть год' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Первый такой день — 28 декабря');
});

it('offers another try when the year did not come', async () => {
  server.use(
    http.get(`${SCHOOL}/academic-years`, () => new HttpResponse(null, { status: 503 }), {
      once: true,
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Повторить' }));
  expect(await screen.findByRole('heading', { name: 'Модули' })).toBeVisible();
});
