import { QueryClient } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { configureApi } from '../../../shared/lib/api';
import { studentsQuery } from './students';

const STUDENTS = 'https://school.test/api/v1/schools/10/students';
const server = setupServer();
let asked: { address: string; body: unknown }[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = [];
  configureApi({ baseUrl: 'https://school.test/api/v1' });
  server.use(
    http.get(STUDENTS, ({ request }) => {
      asked.push({ address: request.url, body: undefined });
      return HttpResponse.json({ items: [] });
    }),
    http.post(`${STUDENTS}/searches`, async ({ request }) => {
      const body = (await request.json()) as { cursor?: string };
      asked.push({ address: request.url, body });
      return HttpResponse.json({ items: [], ...(body.cursor ? {} : { nextCursor: 'place' }) });
    }),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('the list of pupils', () => {
  it('sends a name in the body, on the later parts too', async () => {
    await new QueryClient().infiniteQuery({
      ...studentsQuery('10', { query: 'Иванов', classId: '7' }),
      pages: 2,
    });
    const search = { query: 'Иванов', classId: '7', limit: 50 };
    expect(asked).toEqual([
      { address: `${STUDENTS}/searches`, body: search },
      { address: `${STUDENTS}/searches`, body: { ...search, cursor: 'place' } },
    ]);
  });

  it('is read as a list while nobody is looked for', async () => {
    await new QueryClient().infiniteQuery(studentsQuery('10', { classId: '7' }));
    expect(asked).toEqual([{ address: `${STUDENTS}?classId=7&limit=50`, body: undefined }]);
  });
});
