import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SchoolClass, SubgroupBoard } from '@eschool/client/people';
import { localToday } from '@eschool/clients-core/local-date';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { ClassesPage } from './classes-page';
import { MySubgroupsPage } from './subgroups-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';

const schoolClass = (name: string, part: Partial<SchoolClass>): SchoolClass => ({
  id: name,
  academicYear: 2026,
  name,
  grade: Number.parseInt(name, 10),
  letter: name.at(-1) ?? '',
  shift: 1,
  schoolDays: 5,
  studentCount: 20,
  version: 1,
  ...part,
});

const CLASSES = [
  schoolClass('7Б', {
    studentCount: 27,
    classTeacher: { id: 'petrova', displayName: 'Петрова Ольга Ивановна' },
    actingClassTeacher: { id: 'sidorova', displayName: 'Сидорова Нина Павловна' },
  }),
  schoolClass('10А', { schoolDays: 6, studentCount: 9 }),
];

const group = (id: string, capacity?: number) => ({
  id,
  academicYear: 2026,
  kind: 'SUBGROUP' as const,
  name: `7Б, английский ${id}`,
  schoolClass: { id: '7Б', name: '7Б' },
  subject: { id: 'english', name: 'Английский язык' },
  atHome: false,
  memberCount: 1,
  version: 1,
  ...(capacity && { capacity }),
});

const BOARD: SubgroupBoard = {
  pupils: [
    { id: 'anna', number: 1, displayName: 'Алексеева Анна' },
    { id: 'boris', number: 2, displayName: 'Борисов Борис' },
    { id: 'vera', number: 3, displayName: 'Васильева Вера' },
  ],
  groups: [group('1'), group('2', 2)],
  places: [
    { studentId: 'anna', groupId: '1', since: '2020-09-01' },
    { studentId: 'boris', groupId: '2', since: '2020-09-01' },
  ],
};

const asked: unknown[] = [];
let refusal: object | undefined;
const server = setupServer(
  http.get(`${SCHOOL}/classes`, () => HttpResponse.json({ items: CLASSES })),
  http.get(`${SCHOOL}/classes/:id/subgroups`, () => HttpResponse.json(BOARD)),
  http.put(`${SCHOOL}/group-places`, async ({ request }) => {
    asked.push(await request.json());
    return refusal
      ? HttpResponse.json(refusal, {
          status: 400,
          headers: { 'Content-Type': 'application/problem+json' },
        })
      : HttpResponse.json({ from: localToday(), changed: 1 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  asked.length = 0;
  refusal = undefined;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'], page: 'classes' | 'board', address = '/') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider
          value={
            {
              schoolId: 'school',
              role,
              membership: { classId: '7Б', className: '7Б' },
            } as Session
          }
        >
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route
                path="*"
                element={page === 'classes' ? <ClassesPage /> : <MySubgroupsPage />}
              />
            </Routes>
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const shown = () =>
  screen.getAllByRole('rowheader').map((head) => head.firstChild?.textContent ?? '');
const column = (name: string) => within(screen.getByRole('region', { name }));

it('lists classes by grade, finds them by teacher, and sorts by figures', async () => {
  open('REGISTRAR', 'classes');
  await screen.findByText('2 класса, 36 учеников');
  expect(shown()).toEqual(['7Б', '10А']);
  expect(screen.getByText('сейчас замещает Сидорова Нина Павловна')).toBeVisible();
  expect(screen.getByText('не назначен')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Открыть класс' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Учеников/ }));
  expect(shown()).toEqual(['10А', '7Б']);
  await userEvent.type(screen.getByRole('searchbox'), 'сидорова');
  expect(shown()).toEqual(['7Б']);
});

it('moves a pupil with the arrow keys, says so, takes it back and saves once', async () => {
  open('CLASS_TEACHER', 'board');
  const anna = await screen.findByRole('button', { name: /Алексеева Анна/ });
  anna.focus();
  await userEvent.keyboard('{ArrowRight}');
  const moved = column('7Б, английский 2').getByRole('button', { name: /Алексеева Анна/ });
  expect(moved).toHaveFocus();
  const summary = within(screen.getByRole('region', { name: 'Что изменится' }));
  expect(
    summary.getByText(/Алексеева Анна — из «7Б, английский 1» в «7Б, английский 2»/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Отменить шаг' }));
  expect(column('7Б, английский 1').getByRole('button', { name: /Алексеева Анна/ })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Сохранить' })).toBeDisabled();
  column('7Б, английский 1')
    .getByRole('button', { name: /Алексеева Анна/ })
    .focus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  await screen.findByText('Сохранено');
  expect(asked).toEqual([
    {
      from: localToday(),
      changes: [{ studentId: 'anna', fromGroupId: '1', toGroupId: '2' }],
    },
  ]);
});

it('moves several that are selected, and shows when a group has too many', async () => {
  open('DEPUTY_HEAD', 'board');
  await userEvent.click(await screen.findByRole('button', { name: /Алексеева Анна/ }));
  await userEvent.click(screen.getByRole('button', { name: /Васильева Вера/ }));
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Выбраны 2 ученика. Куда' }),
    '7Б, английский 2',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Перевести' }));
  expect(column('7Б, английский 2').getByText('3 из 2')).toBeVisible();
  expect(column('Не распределены').queryByRole('button')).toBeNull();
});

it('puts a refusal beside the pupil and keeps what was prepared', async () => {
  refusal = {
    type: 'about:blank',
    title: 'Проверьте запрос',
    status: 400,
    code: 'validation',
    errors: [
      {
        pointer: '/changes/0/studentId',
        code: 'records-in-group',
        message: 'Есть записи по 12.11.2026',
      },
    ],
  };
  open('CLASS_TEACHER', 'board');
  (await screen.findByRole('button', { name: /Алексеева Анна/ })).focus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Есть записи по 12.11.2026');
  expect(column('7Б, английский 2').getByRole('button', { name: /Алексеева Анна/ })).toBeVisible();
});

it('is only read by those who do not say who is where', async () => {
  open('PRINCIPAL', 'board');
  await screen.findByText('Алексеева Анна');
  expect(screen.queryByRole('button', { name: 'Сохранить' })).toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: /Алексеева/ })).toBeNull());
});
