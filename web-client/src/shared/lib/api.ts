import { problemOf, unreachable } from './problem-error';

/** Where requests go and on whose behalf: set once at start and kept current by the session. */
interface ApiContext {
  baseUrl: string;
  accessToken: () => string | undefined;
  actingRole: () => string | undefined;
  language: () => string;
  onUnauthorized: () => void;
}

let context: ApiContext = {
  baseUrl: '/api/v1',
  accessToken: () => undefined,
  actingRole: () => undefined,
  language: () => 'ru',
  onUnauthorized: () => undefined,
};

export function configureApi(changes: Partial<ApiContext>): void {
  context = { ...context, ...changes };
}

export type QueryValues = Record<string, string | number | undefined>;

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: QueryValues;
  /** Sent as JSON unless it is a Blob, which is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** The version that was read; the service refuses the change when it is no longer the current one. */
  ifMatch?: number;
  /** The same key repeated gives the same answer, so a creation can be retried safely. */
  idempotencyKey?: string;
  /** Overrides the acting role, for work that was queued under another role. */
  role?: string;
  signal?: AbortSignal | undefined;
}

function addressOf(path: string, query: QueryValues = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `${context.baseUrl}${path}${text ? `?${text}` : ''}`;
}

/** Sends one request and returns the successful response; anything else is thrown as a ProblemError. */
export async function send(path: string, request: ApiRequest = {}): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', context.language());
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json');
  const token = context.accessToken();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  const role = request.role ?? context.actingRole();
  if (role) headers.set('X-Acting-Role', role);
  if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
  let body: BodyInit | null = null;
  if (request.body instanceof Blob) {
    body = request.body;
  } else if (request.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    body = JSON.stringify(request.body);
  }
  let response: Response;
  try {
    response = await fetch(addressOf(path, request.query), {
      method: request.method ?? 'GET',
      headers,
      body,
      signal: request.signal ?? null,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw unreachable();
  }
  if (response.status === 401) context.onUnauthorized();
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Sends a request whose answer is JSON. */
export async function call<T>(path: string, request: ApiRequest = {}): Promise<T> {
  const response = await send(path, request);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
