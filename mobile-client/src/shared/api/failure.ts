/** The server could not be reached: no network, or no answer in time. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
}

/** The sign-in has ended and its service does not answer, so nothing can be asked for. */
export class SignInAway extends Error {
  override readonly name = 'SignInAway';
}

/** The server answered with a problem document (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly title: string | undefined,
    readonly requestId: string | undefined,
  ) {
    super(title ?? `HTTP ${status}`);
  }
}

/** What a person should be told, by kind; the texts live in the catalogue under `failure`. */
export type FailureKind =
  'offline' | 'signInAway' | 'unavailable' | 'forbidden' | 'missing' | 'unexpected';

export function failureKind(error: unknown): FailureKind {
  if (error instanceof NetworkFailure) return 'offline';
  if (error instanceof SignInAway) return 'signInAway';
  if (error instanceof ApiProblem) {
    if (error.status >= 500) return 'unavailable';
    if (error.status === 403) return 'forbidden';
    if (error.status === 404) return 'missing';
  }
  return 'unexpected';
}

/** A later attempt may help only when the server was absent or overloaded. */
export function isTransient(error: unknown): boolean {
  return failureKind(error) === 'unavailable';
}

function text(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field = (value as Record<string, unknown>)[name];
  return typeof field === 'string' ? field : undefined;
}

export function problemFrom(response: Response, body: unknown): ApiProblem {
  return new ApiProblem(
    response.status,
    text(body, 'code'),
    text(body, 'title'),
    text(body, 'requestId') ?? response.headers.get('X-Request-Id') ?? undefined,
  );
}
