import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TeachingLoad, TeachingLoadOverview } from '@eschool/client/teaching';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { LoadPage } from './load-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const GROUPS = [
  { id: 'g7a', name: '7А', kind: 'WHOLE_CLASS', classId: 'c7a' },
  { id: 'g10', name: 'Поток 10-х', kind: 'STREAM' },
];
const line = (id: string, more: Partial<TeachingLoad> = {}): TeachingLoad => ({
  id,
  academicYear: 2026,
  group: GROUPS[0]!,
  grade: 7,
  subject: { id: 'maths', name: 'Математика' },
  teacher: { id: 't1', displayName: 'Петрова Ольга Ивановна' },
  weeklyHours: 5,
  since: '2026-09-01',
  confirmedAt: '2026-08-28T09:00:00Z',
  version: 1,
  ...more,
});
const OVERVIEW: TeachingLoadOverview = {
  academicYear: 2026,
  on: '2026-11-12',
  classes: [
    {
      classId: 'c7a',
      className: '7А',
      subject: { id: 'maths', name: 'Математика' },
      required: 6,
      least: 5,
      most: 5,
      vacant: 0,
    },
    {
      classId: 'c7a',
      className: '7А',
      subject: { id: 'russian', name: 'Русский язык' },
      required: 4,
      least: 4,
      most: 4,
      vacant: 0,
    },
    {
      classId: 'c7a',
      className: '7А',
      subject: { id: 'chess', name: 'Шахматы' },
      least: 1,
      most: 2,
      vacant: 2,
    },
  ],
  teachers: [
    { teacher: { id: 't1', displayName: 'Петрова Ольга Ивановна' }, weeklyHours: 5, groups: 1 },
    { teacher: { id: 't2', displayName: 'Сидорова Нина Павловна' }, weeklyHours: 18.5, groups: 4 },
    { teacher: { id: 't3', displayName: 'Ларин Павел Ильич' }, weeklyHours: 0, groups: 0 },
  ],
  groups: GROUPS,
};

let lines: TeachingLoad[] = [];
const asked: { method: string; path: string; body: unknown; key: string | null }[] = [];
const note = async (request: Request) => {
  const text = await request.text();
  asked.push({
    method: request.method,
    path: new URL(request.url).pathname.replace('/api/v1/schools/school', ''),
    body: text ? (JSON.parse(text) as unknown) : undefined,
    key: request.headers.get('Idempotency-Key'),
  });
};
const server = setupServer(
  http.get(`${SCHOOL}/teaching-loads`, () => HttpResponse.json({ items: lines })),
  http.get(`${SCHOOL}/teaching-load-overview`, () => HttpResponse.json(OVERVIEW)),
  http.get(`${SCHOOL}/subjects`, () =>
    HttpResponse.json({
      items: [
        { id: 'maths', name: 'Математика', shortName: 'Мат.', area: 'Математика' },
        { id: 'russian', name: 'Русский язык', shortName: 'Рус.', area: 'Язык' },
      ],
    }),
  ),
  http.post(`${SCHOOL}/teaching-loads`, async ({ request }) => {
    await note(request);
    return HttpResponse.json(line('new'), { status: 201 });
  }),
  http.put(`${SCHOOL}/teaching-load-confirmation`, async ({ request }) => {
    await note(request);
    const confirmed = lines.filter(({ confirmedAt }) => !confirmedAt).length;
    lines = lines.map((one) => ({ ...one, confirmedAt: '2026-11-12T06:00:00Z' }));
    return HttpResponse.json({ academicYear: 2026, confirmed });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  const draft = line('draft', { subject: { id: 'chess', name: 'Шахматы' }, weeklyHours: 1.5 });
  delete draft.teacher;
  delete draft.confirmedAt;
  lines = [line('maths'), draft];
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'] = 'DEPUTY_HEAD', address = '/') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider value={{ schoolId: 'school', role } as Session}>
          <MemoryRouter initialEntries={[address]}>
            <LoadPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('names vacancies and drafts, and confirms these', async () => {
  open();
  const row = (await screen.findByText('Вакансия')).closest('tr')!;
  expect(within(row).getByText('Черновик')).toBeVisible();
  expect(within(row).getByText('1,5')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Утвердить черновики (1)' }));
  await screen.findByText('Утверждено строк: 1. Журналы открыты.');
  expect(asked[0]?.body).toEqual({ academicYear: 2026, lines: [{ id: 'draft', version: 1 }] });
  expect(screen.queryByRole('button', { name: /Утвердить/ })).toBeNull();
});

it('says what a class lacks, and shows only that when asked', async () => {
  open('PRINCIPAL', '/?part=classes');
  await screen.findByText('Расхождений с учебным планом: 2 из 3');
  expect(screen.getByText('не хватает 1 ч')).toBeVisible();
  expect(screen.getByText('нет в учебном плане; без учителя 2 ч')).toBeVisible();
  expect(screen.getByText('1–2')).toBeVisible();
  expect(screen.getByText('Русский язык')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Только расхождения' }));
  expect(screen.queryByText('Русский язык')).toBeNull();
});

it('compares teachers by hours, those without a load when asked', async () => {
  open('HR_OFFICER', '/?part=teachers&sort=-hours');
  await screen.findByText('Сидорова Нина Павловна');
  const names = () => screen.getAllByRole('rowheader').map((head) => head.textContent);
  expect(names()).toEqual(['Сидорова Нина Павловна', 'Петрова Ольга Ивановна']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'И без нагрузки' }));
  expect(names()).toContain('Ларин Павел Ильич');
});

it('gives whoever only reads nothing to press, and a teacher the own lines', async () => {
  open('TEACHER');
  await screen.findByRole('heading', { name: 'Моя нагрузка' });
  await screen.findByText('Вакансия');
  expect(screen.queryByRole('button', { name: /Добавить|Утвердить|изменить/ })).toBeNull();
  expect(screen.queryByRole('radiogroup')).toBeNull();
});

it('asks for the grade of a group of several classes and adds one line however often it is sent', async () => {
  let failures = 1;
  server.use(
    http.post(`${SCHOOL}/teaching-loads`, async ({ request }) => {
      await note(request);
      if (failures-- > 0) return HttpResponse.error();
      return HttpResponse.json(line('new'), { status: 201 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Добавить строку' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Группа' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Поток 10-х', hidden: true }));
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Параллель' }), '10');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Предмет' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Русский язык', hidden: true }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Часов в неделю' }), '2');
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }));
  await dialog.findByRole('alert');
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }));
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.body).toEqual({
    academicYear: 2026,
    line: { groupId: 'g10', subjectId: 'russian', grade: 10, weeklyHours: 2 },
  });
  expect(asked[1]?.key).toBe(asked[0]?.key);
});

it('shows what somebody else has written meanwhile and saves over it', async () => {
  const theirs = line('maths', { weeklyHours: 6, version: 2 });
  const versions: (string | null)[] = [];
  server.use(
    http.put(`${SCHOOL}/teaching-loads/:id`, ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      lines = [theirs];
      if (versions.length > 1) return HttpResponse.json({ ...theirs, version: 3 });
      return HttpResponse.json(
        { type: 'about:blank', title: 'Изменено', status: 412, code: 'stale-version' },
        { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^Математика, 7А/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Петрова Ольга Ивановна, с 01.09.2026')).toBeVisible();
  expect(dialog.queryByRole('combobox', { name: 'Учитель' })).toBeNull();
  const hours = dialog.getByRole('textbox', { name: 'Часов в неделю' });
  await userEvent.clear(hours);
  await userEvent.type(hours, '4');
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
  const conflict = within(await dialog.findByRole('alert'));
  expect(conflict.getByText('6')).toBeVisible();
  await userEvent.click(conflict.getByRole('button', { name: 'Оставить моё' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
  await expect.poll(() => versions).toEqual(['"1"', '"2"']);
});

it('hands a line over, and says at the field why not', async () => {
  server.use(
    http.post(`${SCHOOL}/teaching-loads/:id/handover`, async ({ request }) => {
      await note(request);
      return HttpResponse.json(
        {
          type: 'about:blank',
          title: 'Проверьте поля',
          status: 400,
          code: 'validation',
          errors: [{ pointer: '/from', message: 'Нагрузка передаётся после 1 сентября' }],
        },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^Математика, 7А/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Новый учитель' }));
  const teachers = within(
    await screen.findByRole('listbox', { name: 'Новый учитель', hidden: true }),
  );
  expect(teachers.queryByRole('option', { name: /Петрова/, hidden: true })).toBeNull();
  await userEvent.click(
    teachers.getByRole('option', {
      name: 'Сидорова Нина Павловна — уже 18,5 ч',
      hidden: true,
    }),
  );
  await userEvent.type(dialog.getByRole('textbox', { name: 'С какого дня' }), '01.09.2026');
  await userEvent.click(dialog.getByRole('button', { name: 'Передать' }));
  await dialog.findByText('Нагрузка передаётся после 1 сентября');
  expect(asked[0]?.body).toEqual({ teacherId: 't2', from: '2026-09-01' });
});
