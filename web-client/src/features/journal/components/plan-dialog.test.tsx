import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { PlanAttachment } from '@eschool/client/journal';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { journalGrid } from './journal-board.fixture';
import { PlanDialog } from './plan-dialog';

const SCHOOL = 'https://school.test/api/v1/schools/school';
const { journal } = journalGrid(1, 1);
const attachment: PlanAttachment = {
  lessonPlanId: 'plan',
  planName: 'Алгебра 7',
  plannedHours: 200,
  lessonCount: 98,
  attached: 98,
  left: 102,
  unplanned: 0,
};
let result: PlanAttachment = attachment;
const sent: unknown[] = [];
const server = setupServer(
  http.get(`${SCHOOL}/lesson-plans`, () =>
    HttpResponse.json({
      items: [
        {
          id: 'plan',
          name: 'Алгебра 7',
          academicYear: 2026,
          subjectId: 'algebra',
          subjectName: 'Алгебра',
          grade: 7,
          hours: 200,
          itemCount: 200,
          version: 1,
        },
      ],
    }),
  ),
  http.put(`${SCHOOL}/journals/${journal.id}/lesson-plan`, async ({ request }) => {
    sent.push(request.headers.get('if-match'), await request.json());
    return HttpResponse.json(result);
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

async function attach(answer: PlanAttachment) {
  result = answer;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext.Provider value={{ schoolId: 'school', role: 'TEACHER' } as Session}>
          <MemoryRouter>
            <PlanDialog journal={journal} onClose={vi.fn()} />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(await screen.findByLabelText(/^Алгебра 7/));
  await userEvent.click(screen.getByRole('button', { name: 'Прикрепить' }));
  await screen.findByText('План «Алгебра 7» прикреплён.');
}

it('says that the plan and the curriculum differ', async () => {
  await attach({ ...attachment, curriculumHours: 102 });
  expect(screen.getByRole('status').textContent).toBe('В плане 200 ч., по учебному плану 102.');
  expect(sent).toEqual(['*', { lessonPlanId: 'plan' }]);
});

it('compares with the timetable where the curriculum does not name the subject', async () => {
  await attach(attachment);
  expect(screen.getByRole('status').textContent).toBe('В плане 200 ч., уроков в расписании 98.');
});

it('has nothing to remark when the hours agree', async () => {
  await attach({ ...attachment, plannedHours: 102, curriculumHours: 102 });
  expect(screen.queryByRole('status')).toBeNull();
});
