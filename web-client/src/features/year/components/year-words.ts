import type { TFunction } from 'i18next';
import { formatDayMonth, formatSpan } from '@eschool/clients-core/format-date';

/** The schemes that are called the same everywhere. */
export const CUSTOMARY = ['QUARTER', 'TRIMESTER', 'HALF_YEAR'] as const;

export const isOwn = (scheme: string) => !CUSTOMARY.some((known) => known === scheme);

export function schemeName({ scheme, name }: { scheme: string; name?: string }, t: TFunction) {
  return name ?? t(`year.scheme.${scheme}`, { defaultValue: scheme });
}

/** «1 четверть» in the reader's language; a term of the school's own scheme is called as the school does. */
export function termName(term: { scheme: string; number: number; name: string }, t: TFunction) {
  return isOwn(term.scheme)
    ? term.name
    : t(`year.term.${term.scheme}`, { number: term.number, defaultValue: term.name });
}

/** «1 сентября», «26 октября – 2 ноября». */
export function spanText(from: string, to: string, language: string) {
  return from === to ? formatDayMonth(from, language) : formatSpan(from, to, language);
}

/** «1–4, 7»: grades that follow one another are one span. */
export function gradesText(grades: readonly number[]) {
  const spans: [number, number][] = [];
  for (const grade of [...grades].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.[1] === grade - 1) last[1] = grade;
    else spans.push([grade, grade]);
  }
  return spans
    .map(([from, to]) =>
      from === to ? from : `${String(from)}${to - from > 1 ? '–' : ', '}${String(to)}`,
    )
    .join(', ');
}

/** Nothing for the whole school, else «1-е классы» by its grades. */
export function forGrades(grades: readonly number[] | undefined, t: TFunction) {
  return grades ? t('year.forGrades', { grades: gradesText(grades) }) : t('year.forAll');
}

/** «понедельник» of 1. */
export const weekdayName = (weekday: number, t: TFunction) =>
  t(`year.weekday.${String(weekday)}`, { defaultValue: String(weekday) });

/** «как в понедельник» of 1. */
export const asOn = (weekday: number, t: TFunction) =>
  t(`year.as.${String(weekday)}`, { defaultValue: String(weekday) });
