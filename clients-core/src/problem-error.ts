import type { FieldError, Problem } from '@eschool/client/common';

/** The codes of failures that no service spoke of; their `status` is 0. */
export const UNREACHABLE = 'unreachable';
export const SIGN_IN_AWAY = 'sign-in-away';

/** What the service said when it did not do what was asked (RFC 9457); `status` 0 means it was not asked. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: {
    status: number;
    code: string;
    title: string;
    detail?: string | undefined;
    requestId?: string | undefined;
    errors?: FieldError[] | undefined;
    retryAfterSeconds?: number | undefined;
    cause?: unknown;
  }) {
    super(problem.title, { cause: problem.cause });
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }

  /** True when the same request may succeed later without any change: the network or the service is away. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || [502, 503, 504].includes(this.status);
  }
}

/** Turns any unsuccessful answer, also one of a proxy that knows no problem documents, into a ProblemError. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const document: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ProblemError({
    status: response.status,
    code: document.code ?? `http-${response.status}`,
    title: document.title ?? '',
    detail: document.detail,
    requestId: document.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    errors: document.errors,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

/** There was no answer: no network, or none in time. */
export function unreachable(cause?: unknown): ProblemError {
  return new ProblemError({ status: 0, code: UNREACHABLE, title: '', cause });
}

/** The sign-in has ended and its service does not answer, so nothing can be asked for. */
export function signInAway(): ProblemError {
  return new ProblemError({ status: 0, code: SIGN_IN_AWAY, title: '' });
}
