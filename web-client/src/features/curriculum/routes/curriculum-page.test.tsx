import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type {
  Curriculum,
  CurriculumLine,
  DescribeCurriculumLine,
} from '@eschool/client/curriculum';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { areasOf, curriculumCells, totalOf, typedHours } from '../components/curriculum-rows';
import { CurriculumPage } from './curriculum-page';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const LINES = `${SCHOOL}/curriculum-lines`;
const line = (
  subjectId: string,
  grade: number,
  weeklyHours: number,
  more: Partial<CurriculumLine> = {},
): CurriculumLine => ({
  id: `${subjectId}-${grade}`,
  academicYear: 2026,
  grade,
  subjectId,
  weeklyHours,
  part: 'MANDATORY',
  version: 1,
  ...more,
});
const subject = (id: string, name: string, area: string) => ({ id, name, shortName: name, area });

let curriculum: Curriculum;
const asked: { method: string; path: string; body: unknown; headers: Headers }[] = [];
const note = async (request: Request) => {
  const text = await request.text();
  const body = text ? (JSON.parse(text) as unknown) : undefined;
  const path = new URL(request.url).pathname.replace('/api/v1/schools/school', '');
  asked.push({ method: request.method, path, body, headers: request.headers });
  return body;
};
const problem = (status: number, code: string, title: string) =>
  HttpResponse.json(
    { type: 'about:blank', title, status, code },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const server = setupServer(
  http.get(`${SCHOOL}/calendar`, () => HttpResponse.json({ academicYear: 2026 })),
  http.get(`${SCHOOL}/curriculum`, () => HttpResponse.json(curriculum)),
  http.post(LINES, async ({ request }) => {
    const body = (await note(request)) as CurriculumLine;
    return HttpResponse.json({ ...body, id: 'new', version: 1 }, { status: 201 });
  }),
  http.put(`${LINES}/:id`, async ({ request, params }) => {
    const body = (await note(request)) as DescribeCurriculumLine;
    const before = curriculum.lines.find(({ id }) => id === params.id)!;
    return HttpResponse.json({ ...before, ...body, version: before.version + 1 });
  }),
  http.delete(`${LINES}/:id`, async ({ request }) => {
    await note(request);
    return new HttpResponse(null, { status: 204 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  asked.length = 0;
  curriculum = {
    id: 'year',
    academicYear: 2026,
    archived: false,
    copyable: false,
    years: [2026],
    grades: [6, 7],
    subjects: [
      subject('russian', 'Русский язык', 'Русский язык и литература'),
      subject('maths', 'Математика', 'Математика и информатика'),
      subject('chess', 'Шахматы', 'Математика и информатика'),
    ],
    lines: [
      line('russian', 6, 6),
      line('russian', 7, 4),
      line('maths', 6, 5),
      line('chess', 7, 0.5, { part: 'SCHOOL' }),
    ],
  };
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
            <CurriculumPage />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const cell = (name: string) => screen.findByRole('textbox', { name });
const totals = () =>
  within(screen.getByRole('row', { name: /^Всего в неделю/ }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

it('saves each cell as it is left, by the keys of a spreadsheet', async () => {
  open();
  await userEvent.click(await cell('Математика, 7 класс'));
  await userEvent.keyboard('4,5{ArrowLeft}');
  expect(await cell('Математика, 6 класс')).toHaveFocus();
  await expect.poll(totals).toEqual(['11', '9']);
  await userEvent.keyboard('{Delete}');
  await expect.poll(totals).toEqual(['6', '9']);
  await userEvent.keyboard('{ArrowUp}7{Enter}');
  await expect.poll(totals).toEqual(['7', '9']);
  expect(await cell('Математика, 6 класс')).toHaveFocus();
  expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    [
      'POST',
      '/curriculum-lines',
      {
        academicYear: 2026,
        grade: 7,
        subjectId: 'maths',
        weeklyHours: 4.5,
        part: 'MANDATORY',
      },
    ],
    ['DELETE', '/curriculum-lines/maths-6', undefined],
    ['PUT', '/curriculum-lines/russian-6', { weeklyHours: 7, part: 'MANDATORY' }],
  ]);
  expect(asked[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(asked[1]?.headers.get('If-Match')).toBe('"1"');
});

it('moves hours to the other part by a key and by the switch', async () => {
  open();
  await userEvent.click(await cell('Русский язык, 7 класс'));
  await userEvent.keyboard(' ');
  await cell('Русский язык, 7 класс, часть школы');
  expect(asked[0]?.body).toEqual({ weeklyHours: 4, part: 'SCHOOL' });
  await userEvent.click(await cell('Шахматы, 7 класс, часть школы'));
  await userEvent.click(screen.getByRole('radio', { name: 'Обязательная' }));
  await cell('Шахматы, 7 класс');
  expect(asked[1]?.body).toEqual({ weeklyHours: 0.5, part: 'MANDATORY' });
});

it('keeps what cannot be hours as refused, says why and sends nothing', async () => {
  open();
  const six = await cell('Русский язык, 6 класс');
  for (const text of ['41', '0', '1,25', 'много']) {
    await userEvent.click(six);
    await userEvent.clear(six);
    await userEvent.keyboard(`${text}{ArrowDown}{ArrowUp}`);
    expect(six).toHaveValue(text);
    expect(six).toBeInvalid();
    expect(six).toHaveAccessibleDescription(/Не сохранено: Часы — число от 0,1 до 40/);
  }
  await userEvent.keyboard('{Escape}');
  expect(six).toHaveValue('6');
  expect(six).toBeValid();
  expect(asked).toEqual([]);
});

it('shows what somebody else has written meanwhile and writes over it at Enter', async () => {
  const versions: (string | null)[] = [];
  server.use(
    http.put(`${LINES}/:id`, ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      curriculum = { ...curriculum, lines: [line('russian', 6, 3, { version: 2 })] };
      if (versions.length === 1) return problem(412, 'stale-version', 'Изменено');
      return HttpResponse.json(line('russian', 6, 7, { version: 3 }));
    }),
  );
  open();
  const six = await cell('Русский язык, 6 класс');
  await userEvent.click(six);
  await userEvent.keyboard('7{ArrowDown}{ArrowUp}');
  await expect.poll(() => six).toHaveAccessibleDescription(/пока вы вводили, записали 3 ч/);
  expect(six).toHaveValue('7');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => versions).toEqual(['"1"', '"2"']);
  await expect.poll(() => six).toBeValid();
  expect(six).toHaveValue('7');
});

it('adds one line however often it is sent', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post(LINES, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 1) return HttpResponse.error();
      return HttpResponse.json(line('maths', 7, 4), { status: 201 });
    }),
  );
  open();
  const seven = await cell('Математика, 7 класс');
  await userEvent.click(seven);
  await userEvent.keyboard('4{ArrowDown}{ArrowUp}');
  await expect.poll(() => seven).toHaveAccessibleDescription(/Нет связи/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => seven).toBeValid();
  expect(keys[1]).toBe(keys[0]);
});

it('sends what is entered into one cell in its order', async () => {
  open();
  const six = await cell('Русский язык, 6 класс');
  server.use(
    http.put(`${LINES}/:id`, async ({ request }) => {
      const body = (await note(request)) as DescribeCurriculumLine;
      const version = asked.length + 1;
      return HttpResponse.json(line('russian', 6, body.weeklyHours, { version }));
    }),
  );
  await userEvent.click(six);
  await userEvent.keyboard('7{ArrowDown}{ArrowUp}8{ArrowDown}');
  await expect.poll(() => asked.length).toBe(2);
  await expect.poll(() => six).toHaveValue('8');
  expect(asked.map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
});

it('gives whoever only reads no fields, and only what is taught', async () => {
  curriculum.grades = [6, 7, 8];
  open('REGISTRAR', '/?q=матем');
  await screen.findByRole('row', { name: /^Математика 5/ });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('row', { name: /^Русский/ })).toBeNull();
  expect(screen.getByRole('row', { name: /^Шахматы 0,5 ?, часть школы/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Сверить с нагрузкой' })).toBeNull();
  expect(totals()).toEqual(['11', '4,5', '']);
});

it('leads to the load of today’s year alone', async () => {
  open('PRINCIPAL');
  await screen.findByRole('link', { name: 'Сверить с нагрузкой' });
  cleanup();
  curriculum = { ...curriculum, academicYear: 2027, years: [2027, 2026] };
  open('PRINCIPAL', '/?year=2027');
  await screen.findByRole('combobox', { name: 'Учебный год' });
  expect(screen.queryByRole('link', { name: 'Сверить с нагрузкой' })).toBeNull();
});

it('does not change an archived year', async () => {
  curriculum.archived = true;
  open();
  await screen.findByText(/учебный год, в архиве: изменить план нельзя/);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('offers last year’s curriculum for an empty one and takes it over once', async () => {
  curriculum = { ...curriculum, lines: [], copyable: true };
  const copied = { ...curriculum, copyable: false, lines: [line('maths', 7, 5)] };
  const keys: (string | null)[] = [];
  server.use(
    http.post(`${SCHOOL}/curriculum-copies`, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 1) return problem(503, 'away', 'Сервис обновляется');
      return HttpResponse.json(copied, { status: 201 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Перенести из прошлого года' }));
  await screen.findByText(/Сервис обновляется/);
  await userEvent.click(screen.getByRole('button', { name: 'Перенести из прошлого года' }));
  expect(await cell('Математика, 7 класс')).toHaveValue('5');
  expect(keys[1]).toBe(keys[0]);
});

it('begins an empty curriculum from scratch', async () => {
  curriculum = { ...curriculum, lines: [], grades: [], copyable: true };
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Заполнить с начала' }));
  await cell('Шахматы, 11 класс');
});

it('leaves out grades without classes when asked', async () => {
  curriculum.grades = [6];
  open();
  await cell('Математика, 7 класс');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Только параллели с классами' }));
  expect(screen.queryByRole('textbox', { name: 'Математика, 7 класс' })).toBeNull();
});

it('reads hours and adds them up in tenths', () => {
  expect(['3', ' 0,1', '0.5', '40'].map(typedHours)).toEqual([3, 0.1, 0.5, 40]);
  for (const text of ['', '0', '40,1', '1,25', '-1', '1e1', 'x']) {
    expect(typedHours(text)).toBeUndefined();
  }
  expect(totalOf([line('maths', 7, 0.1), line('chess', 7, 0.2)], 7)).toBe(0.3);
});

it('saves the table part by part', () => {
  const lines = [line('maths', 6, 5), line('maths', 7, 0.5, { part: 'SCHOOL' })];
  const areas = areasOf({ ...curriculum, lines }, [6, 7], {
    words: '',
    area: '',
    withHoursOnly: true,
  });
  const words = ((key: string) => key) as unknown as Parameters<typeof curriculumCells>[3];
  expect(curriculumCells(areas, lines, [6, 7], words, 'ru').slice(1)).toEqual([
    ['Математика и информатика', 'Математика', 'curriculum.partNames.MANDATORY', '5', ''],
    ['Математика и информатика', 'Математика', 'curriculum.partNames.SCHOOL', '', '0,5'],
    ['curriculum.total', '', '', '5', '0,5'],
  ]);
});
