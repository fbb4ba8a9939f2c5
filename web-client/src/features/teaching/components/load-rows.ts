import type { TFunction } from 'i18next';
import type { LoadOfClass, LoadOfTeacher, TeachingLoad } from '@eschool/client/teaching';
import { formatShort } from '@eschool/clients-core/format-date';
import { formatNumber } from '@eschool/clients-core/format-number';
import { hasWords } from '../../../shared/lib/words';

export const LINE_COLUMNS = ['group', 'subject', 'teacher', 'hours', 'period', 'state'] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

/** A line in words. */
export type LineRow = Record<LineColumn, string> & { load: TeachingLoad };

export type Wanted = { words: string; classId: string; drafts: boolean };

export const hoursText = (hours: number, language: string) =>
  formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1);

export function lineRows(
  loads: TeachingLoad[],
  { words, classId, drafts }: Wanted,
  t: TFunction,
  language: string,
): LineRow[] {
  return loads
    .filter(
      (load) => (!classId || load.group.classId === classId) && (!drafts || !load.confirmedAt),
    )
    .map((load) => ({
      load,
      group: load.group.name,
      subject: load.subject.name,
      teacher: load.teacher?.displayName ?? t('load.vacancy'),
      hours: hoursText(load.weeklyHours, language),
      period: load.until
        ? t('load.fromTo', {
            since: formatShort(load.since, language),
            until: formatShort(load.until, language),
          })
        : t('load.from', { since: formatShort(load.since, language) }),
      state: t(load.confirmedAt ? 'load.confirmed' : 'load.draft'),
    }))
    .filter((row) => hasWords([row.group, row.subject, row.teacher].join(' '), words));
}

/** Hours and time by their size, all else by its words. */
export function inOrderOf(
  rows: LineRow[],
  { column, descending }: { column: LineColumn; descending: boolean },
  language: string,
): LineRow[] {
  const words = new Intl.Collator(language, { numeric: true });
  const compare = (a: LineRow, b: LineRow) =>
    column === 'hours'
      ? a.load.weeklyHours - b.load.weeklyHours
      : column === 'period'
        ? a.load.since.localeCompare(b.load.since)
        : words.compare(a[column], b[column]);
  return [...rows].sort(
    (a, b) =>
      (descending ? -1 : 1) * compare(a, b) ||
      words.compare(a.group, b.group) ||
      words.compare(a.subject, b.subject),
  );
}

export function lineCells(rows: LineRow[], t: TFunction): string[][] {
  return [
    LINE_COLUMNS.map((column) => t(`load.${column}`)),
    ...rows.map((row) => LINE_COLUMNS.map((column) => row[column])),
  ];
}

export type Difference = 'exact' | 'less' | 'more' | 'notPlanned' | 'uneven';

/** What is wrong with the hours of a subject of a class, if anything. */
export function differenceOf({ required, least, most }: LoadOfClass): Difference {
  if (required === undefined) return 'notPlanned';
  if (least < required) return 'less';
  if (most > required) return least > required ? 'more' : 'uneven';
  return 'exact';
}

/** Whether somebody has to look at it. */
export const needsWork = (row: LoadOfClass) => differenceOf(row) !== 'exact' || row.vacant > 0;

export function classRows(
  rows: LoadOfClass[],
  { words, classId, open }: { words: string; classId: string; open: boolean },
): LoadOfClass[] {
  return rows.filter(
    (row) =>
      (!classId || row.classId === classId) &&
      (!open || needsWork(row)) &&
      hasWords(`${row.className} ${row.subject.name}`, words),
  );
}

/** «3», or «3–4» where subgroups have different hours. */
export const givenText = ({ least, most }: LoadOfClass, language: string) =>
  least === most
    ? hoursText(least, language)
    : `${hoursText(least, language)}–${hoursText(most, language)}`;

/** What the row says about itself; empty when all is well. */
export function classNote(row: LoadOfClass, t: TFunction, language: string): string {
  const difference = differenceOf(row);
  const hours = (value: number) => hoursText(value, language);
  const words = {
    exact: '',
    less: t('load.less', { hours: hours((row.required ?? 0) - row.least) }),
    more: t('load.more', { hours: hours(row.most - (row.required ?? 0)) }),
    uneven: t('load.uneven'),
    notPlanned: t('load.notPlanned'),
  }[difference];
  const vacant = row.vacant > 0 ? t('load.vacantHours', { hours: hours(row.vacant) }) : '';
  return [words, vacant].filter(Boolean).join('; ');
}

export function classCells(rows: LoadOfClass[], t: TFunction, language: string): string[][] {
  return [
    [t('load.class'), t('load.subject'), t('load.required'), t('load.given'), t('load.note')],
    ...rows.map((row) => [
      row.className,
      row.subject.name,
      row.required === undefined ? '' : hoursText(row.required, language),
      givenText(row, language),
      classNote(row, t, language),
    ]),
  ];
}

export type TeacherOrder = { column: 'name' | 'hours' | 'groups'; descending: boolean };

export function teacherRows(
  teachers: LoadOfTeacher[],
  { words, all }: { words: string; all: boolean },
  { column, descending }: TeacherOrder,
  language: string,
): LoadOfTeacher[] {
  const names = new Intl.Collator(language);
  const byName = (a: LoadOfTeacher, b: LoadOfTeacher) =>
    names.compare(a.teacher.displayName, b.teacher.displayName);
  const compare = (a: LoadOfTeacher, b: LoadOfTeacher) =>
    column === 'hours'
      ? a.weeklyHours - b.weeklyHours
      : column === 'groups'
        ? a.groups - b.groups
        : byName(a, b);
  return teachers
    .filter((row) => (all || row.weeklyHours > 0) && hasWords(row.teacher.displayName, words))
    .sort((a, b) => (descending ? -1 : 1) * compare(a, b) || byName(a, b));
}

export function teacherCells(rows: LoadOfTeacher[], t: TFunction, language: string): string[][] {
  return [
    [t('load.teacher'), t('load.hours'), t('load.groups')],
    ...rows.map((row) => [
      row.teacher.displayName,
      hoursText(row.weeklyHours, language),
      String(row.groups),
    ]),
  ];
}
