import { getMe } from '@eschool/client/identity';
import { dataOf } from '@eschool/clients-core/service';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getVersion } from '@eschool/client/platform';
import { createApi, createPublicApi } from './api-client';
import { Connectivity } from './connectivity';
import { failureKind } from './failure';

const BASE = 'http://localhost:8080/api/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function client() {
  const connectivity = new Connectivity(() => true);
  const token = () => Promise.resolve('token');
  return { api: createApi(BASE, { current: token, renew: token }, connectivity), connectivity };
}

const kindOf = (call: Promise<unknown>) => call.then(() => 'answered', failureKind);

describe('the connection', () => {
  it('is in trouble from a request without an answer until one arrives', async () => {
    const { api, connectivity } = client();
    server.use(http.get(`${BASE}/me`, () => HttpResponse.error(), { once: true }));
    expect(await kindOf(dataOf(getMe({ ...api })))).toBe('offline');
    expect(connectivity.trouble.get()).toBe('network');
    server.use(http.get(`${BASE}/me`, () => HttpResponse.json({ login: 'guardian' })));
    expect(await kindOf(dataOf(getMe({ ...api })))).toBe('answered');
    expect(connectivity.trouble.get()).toBeUndefined();
  });

  it('is found to be in trouble before anybody is signed in', async () => {
    const connectivity = new Connectivity(() => true);
    server.use(http.get(`${BASE}/version`, () => HttpResponse.error()));
    const { trouble } = connectivity;
    expect(await kindOf(dataOf(getVersion({ ...createPublicApi(BASE, connectivity) })))).toBe(
      'offline',
    );
    expect(trouble.get()).toBe('network');
  });

  it('is in no trouble when the server answers with a failure', async () => {
    const { api, connectivity } = client();
    server.use(http.get(`${BASE}/me`, () => HttpResponse.json({}, { status: 503 })));
    expect(await kindOf(dataOf(getMe({ ...api })))).toBe('unavailable');
    expect(connectivity.trouble.get()).toBeUndefined();
  });

  it('says that the sign-in is away only where there is a network', () => {
    let online = true;
    const connectivity = new Connectivity(() => online);
    connectivity.reportSignIn(true);
    expect(connectivity.trouble.get()).toBe('signIn');
    online = false;
    window.dispatchEvent(new Event('offline'));
    expect(connectivity.trouble.get()).toBe('network');
  });
});
