import { createClient } from '@eschool/client/client';
import { ProblemError, problemOf, unreachable } from './problem-error';

/** On whose behalf requests go: set once at start and kept current by the session. */
interface ApiContext {
  accessToken: () => string | undefined;
  actingRole: () => string | undefined;
  language: () => string;
  onUnauthorized: () => void;
}

let context: ApiContext = {
  accessToken: () => undefined,
  actingRole: () => undefined,
  language: () => 'ru',
  onUnauthorized: () => undefined,
};

// A proxy's page is no answer of the service: read as JSON it fails, instead of passing for data.
const client = createClient({ baseUrl: '', parseAs: 'json' });

/** Spread into every call of the generated client: the configured connection, and failures are thrown. */
export const service = { client, throwOnError: true } as const;

export function configureApi({
  baseUrl,
  ...changes
}: Partial<ApiContext> & { baseUrl?: string }): void {
  context = { ...context, ...changes };
  // The contract names every path in full, `/api/v1/…`; the configuration names the base of v1.
  if (baseUrl !== undefined) {
    client.setConfig({ baseUrl: baseUrl.replace(/\/api\/v1\/?$/, '') });
  }
}

client.interceptors.request.use((request) => {
  const token = context.accessToken();
  const role = context.actingRole();
  request.headers.set('Accept-Language', context.language());
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  if (role && !request.headers.has('X-Acting-Role')) request.headers.set('X-Acting-Role', role);
  return request;
});

client.interceptors.response.use((response) => {
  if (response.status === 401) context.onUnauthorized();
  return response;
});

client.interceptors.error.use((failure, response: Response | undefined) =>
  response ? problemOf(response, failure) : settledFailure(failure),
);

/** A request given up on purpose stays that; whatever else kept the answer away is a lost connection. */
function settledFailure(failure: unknown): unknown {
  if (failure instanceof ProblemError) return failure;
  if (failure instanceof Error && failure.name === 'AbortError') return failure;
  return unreachable(failure);
}

/** The whole answer of a call; one that breaks off half-way counts as not reached. */
export async function answerOf<T extends { data: unknown; error?: never }>(
  call: Promise<T>,
): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    throw settledFailure(failure);
  }
}

/** What a call answers with. */
export async function dataOf<T>(call: Promise<{ data: T; error?: never }>): Promise<T> {
  return (await answerOf(call)).data;
}

/** The role of work that was queued under another one than the person acts in now. */
export function actingAs(role: string | undefined): Record<string, string> {
  return role ? { 'X-Acting-Role': role } : {};
}

/** The version that was read; the service refuses the change when it is no longer the current one. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** The same key repeated gives the same answer, so a creation can be retried safely. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** Reads every part of a list that is small by nature (classes, journals of one teacher). */
export async function allPages<T>(
  page: (part: { limit: number; cursor?: string }) => Promise<{ items: T[]; nextCursor?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const part = await page({ limit: 200, ...(cursor ? { cursor } : {}) });
    items.push(...part.items);
    cursor = part.nextCursor;
  } while (cursor);
  return items;
}
