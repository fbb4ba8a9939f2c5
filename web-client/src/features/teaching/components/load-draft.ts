import type { TFunction } from 'i18next';
import type { DescribeTeachingLoad, TeachingLoad } from '@eschool/client/teaching';
import { formatShort } from '@eschool/clients-core/format-date';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { hoursText } from './load-rows';

/** A line as it is being written; the hours are a text while they are no number yet. */
export type Draft = {
  groupId: string;
  subjectId: string;
  grade: number | string;
  /** Empty for a vacancy. */
  teacherId: string;
  weeklyHours: number | string;
  /** Days as they are typed. */
  since: string;
  until: string;
};

export const FIELDS = [
  'groupId',
  'subjectId',
  'grade',
  'teacherId',
  'weeklyHours',
  'since',
  'until',
] as const satisfies (keyof Draft)[];

export function draftOf(load: TeachingLoad | undefined): Draft {
  return {
    groupId: load?.group.id ?? '',
    subjectId: load?.subject.id ?? '',
    // A group of one class has the grade of the class.
    grade: load && !load.group.classId ? load.grade : '',
    teacherId: load?.teacher?.id ?? '',
    weeklyHours: load?.weeklyHours ?? '',
    since: load ? typedDay(load.since) : '',
    until: load?.until ? typedDay(load.until) : '',
  };
}

/** Whether what is typed as a day is one. */
export const readable = ({ since, until }: Draft) =>
  [since, until].every((typed) => typed.trim() === '' || dayOf(typed));

export function sameDraft(a: Draft, b: Draft): boolean {
  return FIELDS.every((field) => String(a[field]) === String(b[field]));
}

/** The draft as the service takes it: what is empty is not sent. */
export function described(draft: Draft): DescribeTeachingLoad {
  const since = dayOf(draft.since);
  const until = dayOf(draft.until);
  return {
    groupId: draft.groupId,
    subjectId: draft.subjectId,
    weeklyHours: Number(draft.weeklyHours),
    ...(draft.grade !== '' && { grade: Number(draft.grade) }),
    ...(draft.teacherId && { teacherId: draft.teacherId }),
    ...(since && { since }),
    ...(until && { until }),
  };
}

/** What a line says now where the draft says something else. */
export function differences(draft: Draft, load: TeachingLoad, t: TFunction, language: string) {
  const now = draftOf(load);
  const words: Record<keyof Draft, string> = {
    groupId: load.group.name,
    subjectId: load.subject.name,
    grade: String(load.grade),
    teacherId: load.teacher?.displayName ?? t('load.vacancy'),
    weeklyHours: hoursText(load.weeklyHours, language),
    since: formatShort(load.since, language),
    until: load.until ? formatShort(load.until, language) : t('load.noEnd'),
  };
  const fields = FIELDS.filter((field) => String(now[field]) !== String(draft[field])).map(
    (field) => ({ field: t(`load.fields.${field}`), value: words[field] }),
  );
  return load.confirmedAt
    ? [...fields, { field: t('load.state'), value: t('load.confirmed') }]
    : fields;
}
