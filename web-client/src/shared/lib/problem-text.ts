import type { TFunction } from 'i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';

/** A failure in the reader's words: what the service said, or what its silence means. */
export function problemText(error: unknown, t: TFunction): { title: string; detail?: string } {
  if (!(error instanceof ProblemError)) return { title: t('problem.unknown') };
  const ours = ourWords(error.status, t);
  const title = error.message || ours.title;
  const fields = error.errors.map((field) => field.message).filter(Boolean);
  const detail = error.detail ?? (fields.length ? fields.join(' ') : undefined) ?? ours.detail;
  return detail && detail !== title ? { title, detail } : { title };
}

/** Whether the same request may go through when it is sent again: a file that was refused stays refused. */
export function isWorthRepeating(error: unknown): boolean {
  return !(error instanceof ProblemError) || error.temporary || error.status >= 500;
}

/** Whether somebody has changed the record since it was read. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}

/** One line for a notification. */
export function problemLine(error: unknown, t: TFunction): string {
  const { title, detail } = problemText(error, t);
  return detail ? `${title}. ${detail}`.replace('..', '.') : title;
}

function ourWords(status: number, t: TFunction): { title: string; detail?: string } {
  if (status === 0) {
    return { title: t('problem.unreachable'), detail: t('problem.unreachableDetail') };
  }
  if (status === 401) return { title: t('problem.signedOut') };
  if (status === 403) return { title: t('problem.forbidden') };
  if (status === 404) return { title: t('problem.notFound') };
  if (status === 412) return { title: t('problem.stale') };
  if (status === 413) return { title: t('problem.tooLarge') };
  if ([502, 503, 504].includes(status)) {
    return { title: t('problem.away'), detail: t('problem.awayDetail') };
  }
  return { title: t('problem.unknown') };
}
