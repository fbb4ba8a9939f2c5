import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { JournalGrid, MarkChange } from '@eschool/client/journal';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { unsentCells } from '../sync/journal-syncs';
import { JournalBoard } from './journal-board';
import { disk } from './memory-disk.fixture';

export const SCHOOL = 'https://school.test/api/v1/schools/school';
const answerType = {
  id: 't1',
  name: 'Ответ на уроке',
  shortName: 'ОТВ',
  defaultWeight: 1,
  control: false,
};
export const sent: MarkChange[] = [];
export const server = setupServer(
  http.get(`${SCHOOL}/calendar`, () => HttpResponse.json({ today: '2026-11-12', terms: [] })),
  http.get(`${SCHOOL}/work-types`, () => HttpResponse.json({ items: [answerType] })),
  http.patch(`${SCHOOL}/journals/j1/marks`, async ({ request }) => {
    const { changes } = (await request.json()) as { changes: MarkChange[] };
    sent.push(...changes);
    return HttpResponse.json({
      results: changes.map((change) => ({ status: 'SAVED', version: (change.version ?? 0) + 1 })),
      averages: changes.flatMap(({ studentId }) => [
        { studentId, termId: 't2', average: 4.5, markCount: 2 },
        { studentId, termId: 't1', average: 3.1, markCount: 1 },
      ]),
    });
  }),
  http.patch(`${SCHOOL}/journals/j1/attendance`, () =>
    HttpResponse.json({ results: [{ status: 'SAVED', version: 1 }] }),
  ),
);

export function journalGrid(students: number, lessons: number): JournalGrid {
  return {
    journal: {
      id: 'j1',
      academicYear: 2026,
      subject: { id: 'sub', name: 'Алгебра', shortName: 'Алг', area: 'Математика' },
      groupName: '7Б',
      grade: 7,
      teachers: [],
      scale: 'FIVE_POINT',
      termScheme: 'QUARTER',
      mayEdit: true,
    },
    from: '2026-11-09',
    to: '2026-12-26',
    term: {
      id: 't2',
      scheme: 'QUARTER',
      number: 2,
      name: '2 четверть',
      startsOn: '2026-11-02',
      endsOn: '2026-12-27',
      status: 'OPEN',
    },
    students: Array.from({ length: students }, (_, index) => ({
      id: `s${index}`,
      number: index + 1,
      displayName: `Ученик ${index + 1}`,
      memberSince: '2026-09-01',
      markCount: 0,
    })),
    lessons: Array.from({ length: lessons }, (_, index) => ({
      id: `l${index}`,
      date: `2026-11-${String(9 + (index % 20)).padStart(2, '0')}`,
      lessonNumber: 1,
      status: 'HELD',
      hasHomework: false,
      version: 1,
      mayEdit: true,
      works: [
        {
          id: `w${index}`,
          lessonId: `l${index}`,
          position: 1,
          workType: answerType,
          weight: 1,
          version: 1,
        },
      ],
    })),
    marks: [],
    attendance: [],
    workTypes: [answerType],
  };
}

export function show(grid: JournalGrid) {
  const session: Session = {
    me: {
      accountId: 'account',
      login: 'teacher',
      displayName: 'Учитель',
      memberships: [],
      offices: [],
    },
    membership: { schoolId: 'school', schoolName: '', personId: '', displayName: '', roles: [] },
    schoolId: 'school',
    role: 'TEACHER',
    signOut: () => undefined,
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const board = (shown: JournalGrid) => (
    <MantineProvider>
      <QueryClientProvider client={client}>
        <SessionContext value={session}>
          <JournalBoard
            grid={shown}
            openLesson={undefined}
            onOpenLesson={() => undefined}
            legend={false}
            onLegend={() => undefined}
          />
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(board(grid));
  return { again: (changed: JournalGrid) => rerender(board(changed)) };
}

export function cell(row: number, column: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
  if (!found) throw new Error(`no square ${row}:${column}`);
  return found;
}

/** Lets the tests of a file talk to the school's server, each with an empty disk. */
export function withServer(): void {
  beforeAll(() => {
    configureApi({ baseUrl: 'https://school.test/api/v1' });
    server.listen({ onUnhandledRequest: 'error' });
  });
  beforeEach(() => {
    sent.length = 0;
    disk.clear();
  });
  afterEach(async () => {
    server.resetHandlers();
    await unsentCells.discard('account');
  });
  afterAll(() => server.close());
}
