import { ProblemError, SIGN_IN_AWAY } from '@eschool/clients-core/problem-error';

/** What a person should be told, by kind; the texts live in the catalogue under `failure`. */
export type FailureKind =
  'offline' | 'signInAway' | 'unavailable' | 'forbidden' | 'missing' | 'unexpected';

export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof ProblemError)) return 'unexpected';
  if (error.code === SIGN_IN_AWAY) return 'signInAway';
  if (error.status === 0) return 'offline';
  if (error.status >= 500) return 'unavailable';
  if (error.status === 403) return 'forbidden';
  return error.status === 404 ? 'missing' : 'unexpected';
}

/** A later attempt may help only when the server was absent or overloaded. */
export function isTransient(error: unknown): boolean {
  return failureKind(error) === 'unavailable';
}
