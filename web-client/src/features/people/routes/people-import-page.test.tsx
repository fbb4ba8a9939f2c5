import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PeopleImport } from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { PeopleImportPage } from './people-import-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const job: Job = {
  id: 'reading',
  kind: 'people-import-reading',
  name: 'Чтение списка учеников',
  title: 'Ученики.xlsx',
  state: 'RUNNING',
  phase: 'Читаем строки',
  done: 500,
  total: 2000,
  cancelling: false,
  own: true,
  createdAt: '2026-11-12T10:00:00+03:00',
};
const read: Job = { ...job, state: 'DONE', aboutId: 'list', done: 2000 };
const row = (
  place: number,
  action: PeopleImport['rows'][number]['action'],
  severity?: PeopleImport['rows'][number]['issues'][number]['severity'],
) => ({
  place,
  rowNumber: place + 1,
  displayName: `Ученик ${place}`,
  className: '7Б',
  action,
  issues: severity ? [{ severity, column: 'Имя', code: 'x', message: `Строка ${place}` }] : [],
});
const list: PeopleImport = {
  id: 'list',
  fileName: 'Ученики.xlsx',
  status: 'PREVIEWED',
  version: 3,
  createdAt: '2026-11-12T10:00:00+03:00',
  summary: {
    rows: 3,
    newClasses: [],
    newStudents: 1,
    knownStudents: 0,
    newGuardians: 0,
    errors: 1,
    questions: 1,
    warnings: 0,
  },
  withdrawable: false,
  heads: [],
  notes: [{ severity: 'WARNING', column: '', code: 'x', message: 'Строк с итогами пропущено: 2' }],
  rows: [row(1, 'CREATE'), row(2, 'ASK', 'QUESTION'), row(3, 'SKIP', 'ERROR')],
};
const unmatched: PeopleImport = {
  ...list,
  status: 'UNMATCHED',
  rows: [],
  notes: [{ severity: 'WARNING', column: '', code: 'x', message: 'Строка заголовков не узнана' }],
  heads: [
    {
      key: 'k',
      sheets: ['Лист1'],
      row: 2,
      state: 'UNKNOWN',
      columns: [
        { column: 'A', head: 'Кто', samples: ['Ким Яна', 'Цой Лев'] },
        { column: 'B', head: 'Телефон', samples: ['1'], owner: 'PUPIL', number: 1, field: 'PHONE' },
        { column: 'C', head: '', samples: ['x'] },
      ],
    },
  ],
};
let shownList: PeopleImport = list;
let current: Job = job;
const sent: unknown[] = [];
const server = setupServer(
  http.get(`${SCHOOL}/jobs`, () => HttpResponse.json({ items: [current] })),
  http.get(`${SCHOOL}/jobs/:id`, () => HttpResponse.json(current)),
  http.post(`${SCHOOL}/jobs/:id/cancellation`, () =>
    HttpResponse.json((current = { ...current, cancelling: true })),
  ),
  http.get(`${SCHOOL}/people-imports/list`, () => HttpResponse.json(shownList)),
  http.get(`${SCHOOL}/people-imports`, () =>
    HttpResponse.json({
      items: [
        {
          id: 'list',
          fileName: 'Октябрь.xlsx',
          status: shownList.status,
          createdAt: list.createdAt,
          rows: 3,
          newStudents: 1,
          newGuardians: 0,
        },
      ],
    }),
  ),
  http.post(`${SCHOOL}/people-imports/list/withdrawal`, ({ request }) => {
    sent.push(request.headers.get('if-match'));
    if (sent.length === 1) {
      return HttpResponse.json(
        {
          code: 'people-import-used-mark',
          title: 'Загрузку нельзя отменить',
          detail: 'Строка 2, Ученик 1: уже есть отметки. Всего таких строк: 1.',
          errors: [],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }
    current = {
      ...read,
      id: 'withdrawing',
      kind: 'people-import-withdrawing',
      outcome: { code: 'x', title: 'Загрузка отменена', detail: 'Убрано учеников: 1' },
    };
    return HttpResponse.json(current, { status: 202 });
  }),
  http.post(`${SCHOOL}/people-imports/list/column-matching`, async ({ request }) => {
    const body = (await request.json()) as { columns: { field?: string }[] };
    sent.push(request.headers.get('if-match'), body);
    if (body.columns[2]?.field) {
      return HttpResponse.json(
        {
          code: 'validation',
          title: 'Проверьте поля',
          errors: [
            { pointer: '/columns/2/field', code: 'field-repeated', message: 'То же в столбце A' },
          ],
        },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }
    shownList = list;
    return HttpResponse.json({ ...read, id: 'again' }, { status: 202 });
  }),
  http.post(`${SCHOOL}/people-imports/list/confirmation`, async ({ request }) => {
    sent.push(request.headers.get('if-match'), await request.json());
    current = {
      ...read,
      id: 'entering',
      kind: 'people-import-entering',
      outcome: { code: 'people-import-entered', title: 'Записано', detail: 'Новых учеников: 2' },
    };
    return HttpResponse.json(current, { status: 202 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  sent.length = 0;
  shownList = list;
});
afterAll(() => server.close());

function open(shown: Job, address: string) {
  current = shown;
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role: 'SCHOOL_ADMIN' } as Session}>
          <MemoryRouter initialEntries={[address]}>
            <PeopleImportPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('shows how far the reading is, and stops it', async () => {
  open(job, '/s/school/people/import?job=reading');
  expect(await screen.findByText('500 из 2000')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Отменить' }));
  expect(await screen.findByText(/^Останавливаем/)).toBeTruthy();
});

it('finds work again that was left', async () => {
  open(job, '/s/school/people/import');
  await userEvent.click(await screen.findByRole('link', { name: 'Ученики.xlsx' }));
  expect(await screen.findByText('500 из 2000')).toBeTruthy();
});

it('names a file that was read once', async () => {
  open(read, '/s/school/people/import');
  await userEvent.click(await screen.findByRole('link', { name: 'Октябрь.xlsx' }));
  expect(await screen.findByText('Строк с итогами пропущено: 2')).toBeTruthy();
  cleanup();
  open(read, '/s/school/people/import');
  await screen.findByRole('link', { name: 'Октябрь.xlsx' });
  expect(screen.queryByRole('heading', { name: 'Не завершено' })).toBeNull();
});

it('says of a list without rows that its file is wanted again', async () => {
  shownList = { ...list, status: 'EXPIRED', rows: [], notes: [] };
  open(read, '/s/school/people/import?list=list');
  expect(await screen.findByText(/строки удалены; загрузите файл ещё раз/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Записать/ })).toBeNull();
});

it('enters a doubtful row after a yes only, and leaves out what has errors', async () => {
  open(read, '/s/school/people/import?job=reading');
  expect(await screen.findByText(/Без 2 строк/)).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Строка 3, Ученик 2: да, записать'));
  await userEvent.click(screen.getByRole('button', { name: 'Записать 2 строки' }));
  expect(await screen.findByText('Новых учеников: 2')).toBeTruthy();
  expect(sent).toEqual(['"3"', { wholeListOnly: false, acceptedRows: [2] }]);
});

it('enters nothing of a list that shall come as a whole', async () => {
  open(read, '/s/school/people/import?job=reading');
  await userEvent.click(await screen.findByLabelText('Только весь список целиком'));
  expect(screen.getByRole('button', { name: /^Записать/ }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/Не все строки можно записать/)).toBeTruthy();
});

it('asks what the columns are, names the wrong one, and reads the list with the answer', async () => {
  shownList = unmatched;
  open(read, '/s/school/people/import?job=reading');
  expect(await screen.findByText('Ким Яна · Цой Лев')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Записать/ })).toBeNull();
  await userEvent.selectOptions(
    screen.getByLabelText('Что в столбце A Кто'),
    within(screen.getByLabelText('Что в столбце A Кто')).getAllByRole('option', {
      name: 'ФИО',
    })[0]!,
  );
  const third = screen.getByLabelText('Что в столбце C');
  await userEvent.selectOptions(third, 'PUPIL 1 FULL_NAME');
  await userEvent.click(screen.getByRole('button', { name: 'Прочитать с этими столбцами' }));
  expect(await screen.findByText('То же в столбце A')).toBeTruthy();
  await userEvent.selectOptions(third, 'не нужно');
  await userEvent.click(screen.getByRole('button', { name: 'Прочитать с этими столбцами' }));
  expect(await screen.findByText('Строк с итогами пропущено: 2')).toBeTruthy();
  expect(sent.slice(2)).toEqual([
    '"3"',
    {
      head: 'k',
      columns: [
        { column: 'A', owner: 'PUPIL', number: 1, field: 'FULL_NAME' },
        { column: 'B', owner: 'PUPIL', number: 1, field: 'PHONE' },
        { column: 'C' },
      ],
    },
  ]);
});

it('lets columns that were recognised be named otherwise', async () => {
  shownList = { ...list, heads: [{ ...unmatched.heads[0]!, state: 'KEPT' }] };
  open(read, '/s/school/people/import?job=reading');
  const button = await screen.findByRole('button', { name: 'Указать столбцы' });
  expect(screen.queryByLabelText('Что в столбце A Кто')).toBeNull();
  await userEvent.click(button);
  expect(screen.getByText(/как было указано для такого же списка раньше/)).toBeTruthy();
  expect(screen.getByLabelText('Что в столбце B Телефон')).toHaveProperty('value', 'PUPIL 1 PHONE');
});

it('takes a stored list back after a question, and says why it cannot', async () => {
  shownList = {
    ...list,
    status: 'APPLIED',
    appliedAt: '2026-11-12T10:05:00+03:00',
    withdrawable: true,
    rows: [],
  };
  open({ ...read, kind: 'other' }, '/s/school/people/import');
  await userEvent.click(await screen.findByRole('link', { name: 'Октябрь.xlsx' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Отменить загрузку' }));
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Да, убрать записанное' }));
  expect(await screen.findByText(/Строка 2, Ученик 1: уже есть отметки/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Да, убрать записанное' }));
  expect(await screen.findByText('Убрано учеников: 1')).toBeTruthy();
  expect(sent).toEqual(['"3"', '"3"']);
});

it('asks before it takes a list back, and Escape leaves it as it is', async () => {
  shownList = { ...list, status: 'APPLIED', withdrawable: true, rows: [] };
  open(read, '/s/school/people/import?list=list');
  const user = userEvent.setup();
  const ask = await screen.findByRole('button', { name: 'Отменить загрузку' });
  ask.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Оставить' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Отменить загрузку' }));
  expect(sent).toEqual([]);
});

it('takes the focus along from step to step', async () => {
  open(read, '/s/school/people/import?job=reading');
  const user = userEvent.setup();
  const store = await screen.findByRole('button', { name: /^Записать/ });
  store.focus();
  await user.keyboard('{Enter}');
  await screen.findByText('Новых учеников: 2');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Новых учеников: 2'));
});

it('shows the list as it is now when somebody else has changed it meanwhile', async () => {
  server.use(
    http.post(`${SCHOOL}/people-imports/list/confirmation`, () => {
      shownList = { ...list, version: 4, fileName: 'Другими столбцами.xlsx' };
      return HttpResponse.json(
        { code: 'stale-version', title: 'Данные успели измениться', errors: [] },
        { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  open(read, '/s/school/people/import?job=reading');
  await userEvent.click(await screen.findByRole('button', { name: /^Записать/ }));
  expect(await screen.findByText(/список изменил кто-то другой/)).toBeTruthy();
  expect(screen.getByText('Другими столбцами.xlsx')).toBeTruthy();
  expect(screen.queryByText(/Данные успели измениться/)).toBeNull();
});

it('keeps showing work while the service is away, and its end once it is back', async () => {
  let away = false;
  server.use(
    http.get(`${SCHOOL}/jobs/:id`, () =>
      away ? new HttpResponse(null, { status: 503 }) : HttpResponse.json(current),
    ),
  );
  open(job, '/s/school/people/import?job=reading');
  expect(await screen.findByText('500 из 2000')).toBeTruthy();
  away = true;
  expect(await screen.findByText(/Работа не потеряна/)).toBeTruthy();
  expect(screen.getByText('500 из 2000')).toBeTruthy();
  away = false;
  current = read;
  expect(await screen.findByText('Строк с итогами пропущено: 2')).toBeTruthy();
});

const refusal = (status: number, headers: Record<string, string> = {}) =>
  server.use(
    http.post(`${SCHOOL}/people-imports`, () => new HttpResponse(null, { status, headers })),
  );
const choose = async () =>
  userEvent.upload(await screen.findByLabelText(/Выберите таблицу/), new File(['x'], 'x.xlsx'));

it('asks for another file in place of one that is too large', async () => {
  refusal(413);
  open(read, '/s/school/people/import');
  await choose();
  expect(await screen.findByText(/Выберите другой файл/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Повторить' })).toBeNull();
});

it('sends a file again no sooner than the service wants it', async () => {
  refusal(503, { 'Retry-After': '2' });
  open(read, '/s/school/people/import');
  await choose();
  const wait = await screen.findByRole('button', { name: 'Повторить через 2 с' });
  expect(wait.getAttribute('aria-disabled')).toBe('true');
  expect(await screen.findByRole('button', { name: 'Повторить' })).toBeTruthy();
  expect(screen.getByText(/Файл не отправлен, ничего не записано/)).toBeTruthy();
});

it('leads away from a list that is not there', async () => {
  server.use(
    http.get(`${SCHOOL}/people-imports/list`, () => new HttpResponse(null, { status: 404 })),
  );
  open(read, '/s/school/people/import?list=list');
  await userEvent.click(await screen.findByRole('button', { name: 'Другой файл' }));
  expect(await screen.findByLabelText(/Выберите таблицу/)).toBeTruthy();
});

it('offers no way back from a list that was taken back', async () => {
  shownList = { ...list, status: 'WITHDRAWN', withdrawnAt: '2026-11-12T10:05:00+03:00' };
  open(read, '/s/school/people/import?list=list');
  expect(await screen.findByText(/загрузка отменена/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Отменить загрузку' })).toBeNull();
});
