import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { SubjectTeacherReport } from '@eschool/client/reporting';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { ReportsPage } from './reports-page';

const REPORT = 'https://school.test/api/v1/schools/school/reports/subject-teacher';
const answer: SubjectTeacherReport = {
  teacherId: 'petrova',
  teacherName: 'Петрова Ольга Ивановна',
  academicYear: 2026,
  periods: [
    { key: 'QUARTER-1', name: '1 четверть' },
    { key: 'YEAR', name: 'год' },
  ],
  table: {
    school: 'Школа № 10',
    title: 'Отчёт учителя-предметника за 2026/2027 учебный год',
    criteria: 'Учитель: Петрова Ольга Ивановна',
    moment: '2026-11-12T06:00:00Z',
    columns: [
      { key: 'subject', title: 'Предмет', kind: 'TEXT' },
      { key: 'period', title: 'Период', kind: 'TEXT' },
      { key: 'n5', title: '«5»', kind: 'NUMBER', group: 'Получили за период' },
      { key: 'n4', title: '«4»', kind: 'NUMBER', group: 'Получили за период' },
      { key: 'quality', title: 'Качество, %', kind: 'PERCENT' },
    ],
    lines: [
      {
        key: 'journal QUARTER-1',
        cells: [
          { text: 'Алгебра' },
          { text: '1 четверть' },
          { text: '3', number: 3 },
          { text: '5', number: 5 },
          { text: '66,7', number: 66.67 },
        ],
      },
    ],
    totals: [],
    charts: [],
    notes: [],
    formulas: [{ name: 'Качество, %', text: '(n5 + n4) · 100 / N', version: 1 }],
  },
};
const asked: string[] = [];
const server = setupServer(
  http.get(`${REPORT}/teachers`, () =>
    HttpResponse.json({
      items: [
        { id: 'petrova', displayName: 'Петрова Ольга Ивановна' },
        { id: 'sidorova', displayName: 'Сидорова Нина Павловна' },
      ],
    }),
  ),
  http.get(REPORT, ({ request }) => {
    asked.push(new URL(request.url).search);
    return HttpResponse.json(answer);
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
afterEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

function open(role: Session['role'], address = '/') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter initialEntries={[address]}>
            <ReportsPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('shows a teacher the own report without a choice of reports and colleagues', async () => {
  open('TEACHER');
  const table = await screen.findByRole('table');
  expect(within(table).getByText('Алгебра')).toBeInTheDocument();
  expect(within(table).getByText('66,7')).toBeInTheDocument();
  expect(within(table).getByRole('columnheader', { name: 'Получили за период' })).toHaveAttribute(
    'colspan',
    '2',
  );
  expect(screen.queryByRole('combobox', { name: 'Отчёт' })).not.toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: 'Учитель' })).not.toBeInTheDocument();
  expect(asked).toEqual(['']);
});

it('asks for the teacher and the period that a deputy head chooses', async () => {
  const user = userEvent.setup();
  open('DEPUTY_HEAD', '/?report=subject-teacher');
  await screen.findByRole('table');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Учитель' }), 'sidorova');
  await screen.findByRole('table');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Период' }), 'год');
  await screen.findByRole('table');
  expect(asked).toEqual([
    '?teacherId=petrova',
    '?teacherId=sidorova',
    '?teacherId=sidorova&period=YEAR',
  ]);
});

it('says that there is nothing to report on', async () => {
  server.use(
    http.get(REPORT, () =>
      HttpResponse.json({ ...answer, table: { ...answer.table, lines: [], nothing: 'нет' } }),
    ),
  );
  open('TEACHER');
  expect(await screen.findByText('Отчёт пуст')).toBeInTheDocument();
});
