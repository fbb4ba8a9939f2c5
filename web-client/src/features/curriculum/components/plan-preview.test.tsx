import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { LessonPlanPreview } from '@eschool/client/curriculum';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { PlanPreview } from './plan-preview';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const preview: LessonPlanPreview = {
  format: 'XLSX',
  name: 'Алгебра',
  totalHours: 200,
  items: [{ topic: 'Числа', hours: 200 }],
  issues: [],
  choices: [],
};
const asked: string[] = [];
const server = setupServer(
  http.get(`${SCHOOL}/subjects`, () =>
    HttpResponse.json({ items: [{ id: 'algebra', name: 'Алгебра' }] }),
  ),
  http.get(`${SCHOOL}/calendar`, () => HttpResponse.json({ academicYear: 2026 })),
  http.get(`${SCHOOL}/lesson-plan-hours`, ({ request }) => {
    asked.push(new URL(request.url).search);
    return HttpResponse.json({
      remarks: [
        {
          severity: 'WARNING',
          code: 'plan-hours-of-curriculum-differ',
          message: 'В плане 200 ч., по учебному плану 102',
        },
      ],
    });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'bypass' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
afterEach(cleanup);
afterAll(() => server.close());

it('asks for a grade that the file does not name, and compares the hours once it is said', async () => {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext.Provider value={{ schoolId: 'school', role: 'TEACHER' } as Session}>
          <MemoryRouter>
            <PlanPreview
              preview={preview}
              fileName="Алгебра 7.xlsx"
              chosen={{}}
              onChoose={vi.fn()}
              onOther={vi.fn()}
            />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(await screen.findByText(/класс не назван/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Создать план' }).hasAttribute('disabled')).toBe(true);
  expect(asked).toEqual([]);
  await userEvent.type(screen.getByLabelText(/^Класс/), '7');
  expect(await screen.findByText('В плане 200 ч., по учебному плану 102')).toBeTruthy();
  expect(asked.at(-1)).toContain('subjectId=algebra');
  expect(asked.at(-1)).toContain('grade=7');
  expect(asked.at(-1)).toContain('hours=200');
  expect(screen.queryByText(/класс не назван/)).toBeNull();
});
