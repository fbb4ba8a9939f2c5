import type { TFunction } from 'i18next';
import type { Curriculum, CurriculumLine, CurriculumPart } from '@eschool/client/curriculum';
import { describeCurriculumLineLimits } from '@eschool/client/limits';
import type { Subject } from '@eschool/client/school';
import { formatNumber } from '@eschool/clients-core/format-number';
import { hasWords } from '../../../shared/lib/words';

const { minimum: LEAST, maximum: MOST } = describeCurriculumLineLimits.weeklyHours;
const ALL_GRADES = Array.from({ length: 11 }, (_, at) => at + 1);
const PARTS: CurriculumPart[] = ['MANDATORY', 'SCHOOL'];

export const cellKey = (subjectId: string, grade: number) => `${subjectId} ${grade}`;

export const hoursText = (hours: number, language: string) =>
  formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1);

/** What was typed as hours; undefined when it cannot be hours of a week. */
export function typedHours(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,2}(\.\d)?$/.test(plain)) return undefined;
  const hours = Number(plain);
  return hours >= LEAST && hours <= MOST ? hours : undefined;
}

export const unreadText = (t: TFunction, language: string) =>
  t('curriculum.unread', { least: hoursText(LEAST, language), most: hoursText(MOST, language) });

export const linesByCell = (lines: CurriculumLine[]) =>
  new Map(lines.map((line) => [cellKey(line.subjectId, line.grade), line]));

/** The grades of the classes and of the lines; all of them while the school has neither. */
export function gradesOf({ grades, lines }: Curriculum): number[] {
  const all = [...new Set([...grades, ...lines.map(({ grade }) => grade)])];
  return all.length ? all.sort((a, b) => a - b) : ALL_GRADES;
}

export type Wanted = { words: string; area: string; withHoursOnly: boolean };
export type Area = { name: string; subjects: Subject[] };

/** The subjects that are asked for, by area; areas stand where their first subject does. */
export function areasOf(
  { subjects, lines }: Pick<Curriculum, 'subjects' | 'lines'>,
  grades: number[],
  { words, area, withHoursOnly }: Wanted,
): Area[] {
  const taught = new Set(
    lines.filter(({ grade }) => grades.includes(grade)).map(({ subjectId }) => subjectId),
  );
  const areas = new Map<string, Subject[]>();
  for (const subject of subjects) {
    if (area && subject.area !== area) continue;
    if (withHoursOnly && !taught.has(subject.id)) continue;
    if (!hasWords(`${subject.area} ${subject.name}`, words)) continue;
    areas.set(subject.area, [...(areas.get(subject.area) ?? []), subject]);
  }
  return [...areas].map(([name, own]) => ({ name, subjects: own }));
}

/** The hours of a grade in a week, of one part or of both. */
export const totalOf = (lines: CurriculumLine[], grade: number, part?: CurriculumPart) =>
  lines
    .filter((line) => line.grade === grade && (!part || line.part === part))
    // In tenths, so that 0.1 and 0.2 make 0.3.
    .reduce((sum, line) => sum + Math.round(line.weeklyHours * 10), 0) / 10;

/** The table for a spreadsheet: a subject of both parts has a row in each. */
export function curriculumCells(
  areas: Area[],
  lines: CurriculumLine[],
  grades: number[],
  t: TFunction,
  language: string,
): string[][] {
  const byCell = linesByCell(lines);
  const text = (hours: number) => (hours === 0 ? '' : hoursText(hours, language));
  const rows = areas.flatMap(({ name, subjects }) =>
    subjects.flatMap((subject) =>
      PARTS.map((part) => ({
        part,
        hours: grades.map((grade) => {
          const line = byCell.get(cellKey(subject.id, grade));
          return line?.part === part ? line.weeklyHours : 0;
        }),
      }))
        .filter(({ hours }) => hours.some(Boolean))
        .map(({ part, hours }) => [
          name,
          subject.name,
          t(`curriculum.partNames.${part}`),
          ...hours.map(text),
        ]),
    ),
  );
  return [
    [
      t('curriculum.area'),
      t('curriculum.subject'),
      t('curriculum.part'),
      ...grades.map((grade) => t('school.grade', { grade })),
    ],
    ...rows,
    [t('curriculum.total'), '', '', ...grades.map((grade) => text(totalOf(lines, grade)))],
  ];
}
