import { createClient, type Client } from '@eschool/client/client';
import { ProblemError, problemOf, signInAway, unreachable } from './problem-error';

/** On whose behalf calls go, asked anew for each of them. */
export type Caller = {
  language: () => string;
  /** The access token of the moment; undefined if there is none, or none that is good. */
  accessToken?: () => string | undefined | Promise<string | undefined>;
  /** Nothing is sent without a token, and this gives a new one: undefined if it cannot be had. */
  renewedToken?: () => Promise<string | undefined>;
  /** The role for calls that name none themselves. */
  actingRole?: () => string | undefined;
  /** The service does not take the token, and no renewed one either. */
  unauthorized?: () => void;
  /** Whether the service answered at all. */
  reached?: (answered: boolean) => void;
};

/** A file may be on its way for as long as the service listens to the slowest sender. */
const FILE_PATIENCE_MS = 11 * 60_000;
/** Says so to {@link send}, and is not sent. */
const OF_A_FILE = 'X-Of-A-File';

/** Spread into every call of the generated client: the configured connection, and failures are thrown. */
export type Service = { readonly client: Client; readonly throwOnError: true };

/** @param timeoutMs how long an answer may take before the service counts as not reached */
export function createService(caller: Caller, timeoutMs: number, apiBaseUrl = ''): Service {
  // A proxy's page is no answer of the service: read as JSON it fails, instead of passing for data.
  const client = createClient({
    baseUrl: originOf(apiBaseUrl),
    parseAs: 'json',
    fetch: (input: RequestInfo | URL) => authorised(caller, timeoutMs, new Request(input)),
  });
  client.interceptors.error.use((failure, response: Response | undefined) =>
    response ? problemOf(response, failure) : settledFailure(failure),
  );
  return { client, throwOnError: true };
}

/** The contract names every path in full, `/api/v1/…`; the configuration names the base of v1. */
export function originOf(apiBaseUrl: string): string {
  return apiBaseUrl.replace(/\/api\/v1\/?$/, '');
}

async function authorised(caller: Caller, timeoutMs: number, request: Request): Promise<Response> {
  const { accessToken, renewedToken, unauthorized } = caller;
  const token = (await accessToken?.()) ?? (await renewedToken?.());
  if (renewedToken && !token) throw signInAway();
  const again = renewedToken && request.clone();
  const response = await send(caller, timeoutMs, request, token);
  if (response.status !== 401) return response;
  const renewed = again && (await renewedToken());
  if (again && renewed) return send(caller, timeoutMs, again, renewed);
  unauthorized?.();
  return response;
}

/** What a call accepts whose answer is a stream: it has no end to be patient for, only a beginning. */
export const EVENT_STREAM = 'text/event-stream';

async function send(
  { language, actingRole, reached }: Caller,
  timeoutMs: number,
  request: Request,
  token: string | undefined,
): Promise<Response> {
  const headers = new Headers(request.headers);
  const role = actingRole?.();
  headers.set('Accept-Language', language());
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (role && !headers.has('X-Acting-Role')) headers.set('X-Acting-Role', role);
  const patience = new AbortController();
  const timer = setTimeout(
    () => patience.abort(new DOMException('No answer in time', 'TimeoutError')),
    headers.has(OF_A_FILE) ? FILE_PATIENCE_MS : timeoutMs,
  );
  headers.delete(OF_A_FILE);
  const signal = AbortSignal.any([request.signal, patience.signal]);
  try {
    const response = await fetch(new Request(request, { headers, signal }));
    if (headers.get('Accept') === EVENT_STREAM) clearTimeout(timer);
    reached?.(true);
    return response;
  } catch (failure) {
    clearTimeout(timer);
    if (!request.signal.aborted) reached?.(false);
    throw failure;
  }
}

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

/** The role that a call is made in; the service checks that it is held. */
export function actingAs(role: string | undefined): Record<string, string> {
  return role ? { 'X-Acting-Role': role } : {};
}

/** The call sends or fetches a file, which takes longer than an answer. */
export function ofAFile(): Record<string, string> {
  return { [OF_A_FILE]: 'yes' };
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
