import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApi, read } from '@/shared/api/api-client';
import { Connectivity } from '@/shared/api/connectivity';
import { getMe } from '@eschool/client/identity';
import { ApiProblem, NetworkFailure } from '@/shared/api/failure';

const BASE = 'http://localhost:8080/api/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function client(renewed: string | undefined) {
  const connectivity = new Connectivity(() => true);
  const tokens = {
    current: () => Promise.resolve<string | undefined>('stale'),
    renew: () => Promise.resolve(renewed),
  };
  return { api: createApi(BASE, tokens, () => 'en', connectivity), connectivity };
}

describe('a request', () => {
  it('refused for its token is repeated once with a new one', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.get(`${BASE}/me`, ({ request }) => {
        const token = request.headers.get('Authorization');
        seen.push(token);
        return token === 'Bearer fresh'
          ? HttpResponse.json({ login: 'guardian' })
          : HttpResponse.json({ status: 401 }, { status: 401 });
      }),
    );
    const { api } = client('fresh');
    expect(await read(getMe({ client: api }))).toMatchObject({ login: 'guardian' });
    expect(seen).toEqual(['Bearer stale', 'Bearer fresh']);
  });

  it('that fails for good carries the problem’s number', async () => {
    server.use(
      http.get(`${BASE}/me`, () =>
        HttpResponse.json({ status: 503, code: 'database', requestId: 'r-1' }, { status: 503 }),
      ),
    );
    const failure = await read(getMe({ client: client(undefined).api })).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ status: 503, code: 'database', requestId: 'r-1' });
  });

  it('without an answer shows in the connectivity until one arrives', async () => {
    server.use(http.get(`${BASE}/me`, () => HttpResponse.error(), { once: true }));
    const { api, connectivity } = client(undefined);
    await expect(read(getMe({ client: api }))).rejects.toBeInstanceOf(NetworkFailure);
    expect(connectivity.trouble()).toBe('network');
    server.resetHandlers(http.get(`${BASE}/me`, () => HttpResponse.json({ login: 'guardian' })));
    await read(getMe({ client: api }));
    expect(connectivity.trouble()).toBeUndefined();
  });
});
