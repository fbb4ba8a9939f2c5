import type { TFunction } from 'i18next';
import type { SchoolClass } from '@eschool/client/people';
import { hasWords } from '../../../shared/lib/words';

export const CLASS_COLUMNS = ['name', 'pupils', 'teacher', 'shift', 'week'] as const;
export type ClassColumn = (typeof CLASS_COLUMNS)[number];

/** A class in words. */
export type ClassRow = Record<ClassColumn, string> & { schoolClass: SchoolClass; acting: string };

export const weekText = (days: number, t: TFunction) =>
  t(days === 6 ? 'classes.six' : 'classes.five');

/** The classes in which every word stands in the name or a teacher's name. */
export function classRows(list: SchoolClass[], words: string, t: TFunction): ClassRow[] {
  return list
    .map((schoolClass) => ({
      schoolClass,
      name: schoolClass.name,
      pupils: String(schoolClass.studentCount),
      teacher: schoolClass.classTeacher?.displayName ?? '',
      acting: schoolClass.actingClassTeacher?.displayName ?? '',
      shift: String(schoolClass.shift),
      week: weekText(schoolClass.schoolDays, t),
    }))
    .filter(({ name, teacher, acting }) => hasWords([name, teacher, acting].join(' '), words));
}

/** Classes by grade and letter; figures by their size; what is not known comes last either way. */
export function inOrderOf(
  rows: ClassRow[],
  { column, descending }: { column: ClassColumn; descending: boolean },
  language: string,
): ClassRow[] {
  const words = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => {
    const known = Number(!a[column]) - Number(!b[column]);
    const order = words.compare(a[column], b[column]);
    return known || (descending ? -order : order) || words.compare(a.name, b.name);
  });
}

/** The saved table. */
export function classCells(rows: ClassRow[], t: TFunction): string[][] {
  return [
    [...CLASS_COLUMNS.map((column) => t(`classes.${column}`)), t('classes.acting')],
    ...rows.map((row) => [...CLASS_COLUMNS.map((column) => row[column]), row.acting]),
  ];
}
