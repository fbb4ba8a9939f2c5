import type { GridLesson, GridStudent, Work } from '@eschool/client/journal';
import { formatMonth } from '@eschool/clients-core/format-date';
import { partsOf } from '@eschool/clients-core/local-date';

/** One column of the journal: a work, or a lesson that has none yet. */
export type GridColumn = {
  key: string;
  lesson: GridLesson;
  work: Work | undefined;
  /** The first and the last column of the same lesson carry its edges. */
  first: boolean;
  last: boolean;
  monthStart: boolean;
};

export type GridMonth = {
  key: string;
  title: string;
  columns: number;
};

export function columnsOf(lessons: GridLesson[]): GridColumn[] {
  let month = 0;
  return lessons.flatMap((lesson) => {
    const { month: own } = partsOf(lesson.date);
    const monthStart = own !== month;
    month = own;
    const works = [...lesson.works].sort((a, b) => a.position - b.position);
    const places: (Work | undefined)[] = works.length ? works : [undefined];
    return places.map((work, index) => ({
      key: work?.id ?? `new:${lesson.id}`,
      lesson,
      work,
      first: index === 0,
      last: index === places.length - 1,
      monthStart: monthStart && index === 0,
    }));
  });
}

export function monthsOf(columns: GridColumn[], language: string): GridMonth[] {
  const months: GridMonth[] = [];
  for (const { lesson } of columns) {
    const key = lesson.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.columns += 1;
    else months.push({ key, title: formatMonth(lesson.date, language), columns: 1 });
  }
  return months;
}

/** A pupil has no cells outside the days of membership in the group. */
export function isMember(student: GridStudent, date: string): boolean {
  return date >= student.memberSince && (!student.memberUntil || date <= student.memberUntil);
}

/** The column to open at: the last lesson that is not in the future. */
export function columnOfToday(columns: GridColumn[], today: string): number {
  const next = columns.findIndex((column) => column.lesson.date > today);
  if (next === -1) return columns.length - 1;
  return Math.max(0, next - 1);
}
