import { previewLessonPlan } from '@eschool/client/curriculum';
import { getMe, joinPlace } from '@eschool/client/identity';
import { listClasses } from '@eschool/client/people';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actingAs, allPages, createService, dataOf, type Caller } from './service';
import { ProblemError } from './problem-error';

const BASE = 'https://school.test/api/v1';
const server = setupServer();
const unauthorized = vi.fn();
const reached = vi.fn();
const caller: Caller = {
  accessToken: () => 'token',
  actingRole: () => 'TEACHER',
  language: () => 'en',
  unauthorized,
  reached,
};
const service = createService(caller, 1000, BASE);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  unauthorized.mockReset();
  reached.mockReset();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (failure: unknown) => failure,
  );

describe('a request to the service', () => {
  it('says who asks, in which role and language', async () => {
    let headers = new Headers();
    server.use(
      http.get(`${BASE}/me`, ({ request }) => {
        headers = request.headers;
        return HttpResponse.json({ login: 'teacher' });
      }),
    );
    expect(await dataOf(getMe({ ...service }))).toEqual({ login: 'teacher' });
    expect(headers.get('Authorization')).toBe('Bearer token');
    expect(headers.get('X-Acting-Role')).toBe('TEACHER');
    expect(headers.get('Accept-Language')).toBe('en');
    await dataOf(getMe({ ...service, headers: actingAs('DEPUTY_HEAD') }));
    expect(headers.get('X-Acting-Role')).toBe('DEPUTY_HEAD');
  });

  it('that is refused carries the problem document', async () => {
    const errors = [{ pointer: '/name', code: 'required', message: 'Say a name.' }];
    server.use(
      http.get(`${BASE}/me`, () =>
        HttpResponse.json(
          { title: 'Check the data', code: 'validation', requestId: 'r-1', errors },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const failure = await failureOf(dataOf(getMe({ ...service })));
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({
      status: 400,
      code: 'validation',
      message: 'Check the data',
      requestId: 'r-1',
      errors,
    });
    expect(unauthorized).not.toHaveBeenCalled();
  });

  it('that a proxy refuses with a page of its own is a problem all the same', async () => {
    server.use(
      http.get(`${BASE}/me`, () =>
        HttpResponse.html('<h1>Bad gateway</h1>', { status: 502, headers: { 'Retry-After': '7' } }),
      ),
    );
    const failure = await failureOf(dataOf(getMe({ ...service })));
    expect(failure).toMatchObject({ status: 502, retryAfterSeconds: 7, temporary: true });
  });

  it('tells the session when the sign-in is no longer accepted', async () => {
    server.use(http.get(`${BASE}/me`, () => HttpResponse.json({ code: 'token' }, { status: 401 })));
    expect(await failureOf(dataOf(getMe({ ...service })))).toMatchObject({ status: 401 });
    expect(unauthorized).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['without an answer', () => HttpResponse.error()],
    ['answered by the page of a hotel network', () => HttpResponse.html('<h1>Wi-Fi</h1>')],
    ['whose answer breaks off', () => new HttpResponse('{"login": "tea', { status: 200 })],
  ])('%s counts as a lost connection', async (_, answer) => {
    server.use(http.get(`${BASE}/me`, answer));
    const failure = await failureOf(dataOf(getMe({ ...service })));
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ status: 0, code: 'unreachable', temporary: true });
  });

  it('whose answer does not come in time counts as a lost connection', async () => {
    server.use(http.get(`${BASE}/me`, () => new Promise<never>(() => undefined)));
    const patient = createService(caller, 50, BASE);
    const failure = await failureOf(dataOf(getMe({ ...patient })));
    expect(failure).toMatchObject({ status: 0, code: 'unreachable' });
    expect(reached.mock.calls).toEqual([[false]]);
  });

  it('tells whether the service answers, whatever it says', async () => {
    server.use(http.get(`${BASE}/me`, () => HttpResponse.error(), { once: true }));
    await failureOf(dataOf(getMe({ ...service })));
    server.use(http.get(`${BASE}/me`, () => HttpResponse.json({}, { status: 500 })));
    await failureOf(dataOf(getMe({ ...service })));
    expect(reached.mock.calls).toEqual([[false], [true]]);
  });

  it('that was given up is no failure of the connection', async () => {
    const controller = new AbortController();
    server.use(
      http.get(`${BASE}/me`, () => {
        controller.abort();
        return HttpResponse.json({});
      }),
    );
    const failure = await failureOf(dataOf(getMe({ ...service, signal: controller.signal })));
    expect(failure).toMatchObject({ name: 'AbortError' });
  });

  it('sends a file as its bytes', async () => {
    let body = '';
    server.use(
      http.post(`${BASE}/schools/s/lesson-plan-previews`, async ({ request }) => {
        body = await request.text();
        return HttpResponse.json({});
      }),
    );
    const file = new Blob(['{"grade": 7}']);
    const path = { schoolId: 's' };
    await dataOf(previewLessonPlan({ ...service, path, body: file, bodySerializer: null }));
    expect(body).toBe('{"grade": 7}');
  });
});

describe('a request of somebody whose token can be renewed', () => {
  const renewing = (current: string | undefined, renewed: string | undefined) =>
    createService(
      {
        ...caller,
        accessToken: () => Promise.resolve(current),
        renewedToken: () => Promise.resolve(renewed),
      },
      1000,
      BASE,
    );
  let seen: (string | null)[];
  beforeEach(() => {
    seen = [];
    server.use(
      http.all(`${BASE}/*`, ({ request }) => {
        const token = request.headers.get('Authorization');
        seen.push(token);
        return token === 'Bearer fresh'
          ? HttpResponse.json({ login: 'guardian' })
          : HttpResponse.json({ status: 401 }, { status: 401 });
      }),
    );
  });

  it('refused for its token is repeated once with a new one', async () => {
    const answer = await dataOf(getMe({ ...renewing('stale', 'fresh') }));
    expect(answer).toEqual({ login: 'guardian' });
    expect(seen).toEqual(['Bearer stale', 'Bearer fresh']);
    expect(unauthorized).not.toHaveBeenCalled();
  });

  it('is repeated with what it sends', async () => {
    const service = renewing('stale', 'fresh');
    const body = { login: 'p.ivanova', activationCode: '1234' };
    expect(await dataOf(joinPlace({ ...service, body }))).toEqual({ login: 'guardian' });
    expect(seen).toHaveLength(2);
  });

  it('stays refused when there is no new one', async () => {
    const failure = await failureOf(dataOf(getMe({ ...renewing('stale', undefined) })));
    expect(failure).toMatchObject({ status: 401 });
    expect(seen).toHaveLength(1);
    expect(unauthorized).toHaveBeenCalledTimes(1);
  });

  it('is not sent without any token', async () => {
    const failure = await failureOf(dataOf(getMe({ ...renewing(undefined, undefined) })));
    expect(failure).toMatchObject({ status: 0, code: 'sign-in-away' });
    expect(seen).toEqual([]);
  });
});

describe('a list in parts', () => {
  it('is read to its end', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(`${BASE}/schools/s/classes`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        asked.push(searchParams.get('cursor'));
        expect(searchParams.get('limit')).toBe('200');
        return HttpResponse.json(
          searchParams.has('cursor')
            ? { items: [{ name: '7Б' }] }
            : { items: [{ name: '7А' }], nextCursor: 'next' },
        );
      }),
    );
    const classes = await allPages((query) =>
      dataOf(listClasses({ ...service, path: { schoolId: 's' }, query })),
    );
    expect(classes.map(({ name }) => name)).toEqual(['7А', '7Б']);
    expect(asked).toEqual([null, 'next']);
  });
});
