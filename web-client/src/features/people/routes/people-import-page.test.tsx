import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
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
  notes: [{ severity: 'WARNING', column: '', code: 'x', message: 'Строк с итогами пропущено: 2' }],
  rows: [row(1, 'CREATE'), row(2, 'ASK', 'QUESTION'), row(3, 'SKIP', 'ERROR')],
};
let current: Job = job;
const sent: unknown[] = [];
const server = setupServer(
  http.get(`${SCHOOL}/jobs`, () => HttpResponse.json({ items: [current] })),
  http.get(`${SCHOOL}/jobs/:id`, () => HttpResponse.json(current)),
  http.post(`${SCHOOL}/jobs/:id/cancellation`, () =>
    HttpResponse.json((current = { ...current, cancelling: true })),
  ),
  http.get(`${SCHOOL}/people-imports/list`, () => HttpResponse.json(list)),
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
  sent.length = 0;
});
afterAll(() => server.close());

function open(shown: Job, address: string) {
  current = shown;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
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

it('finds a list again that was left', async () => {
  open(read, '/s/school/people/import');
  const link = await screen.findByRole('link', { name: 'Ученики.xlsx' });
  await userEvent.click(link);
  expect(await screen.findByText('Строк с итогами пропущено: 2')).toBeTruthy();
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
