import type { TFunction } from 'i18next';
import type { GroupKind, StudyGroup } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { hasWords } from '../../../shared/lib/words';

/** The kinds that are kept here; who is in a class is changed by order. */
export const GROUP_KINDS = [
  'SUBGROUP',
  'STREAM',
  'ELECTIVE',
  'EXTRACURRICULAR',
  'EXTENDED_DAY',
  'INDIVIDUAL',
] as const satisfies GroupKind[];

export const GROUP_COLUMNS = [
  'name',
  'kind',
  'schoolClass',
  'subject',
  'members',
  'capacity',
] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

/** A group in words. */
export type GroupRow = Record<GroupColumn, string> & { group: StudyGroup; ended: string };

export const kindText = (kind: string, t: TFunction) =>
  t(`groups.kinds.${kind}`, { defaultValue: kind });

/** The wanted groups; those that have ended only when asked for. */
export function groupRows(
  list: StudyGroup[],
  wanted: { words: string; kind: string; ended: boolean },
  t: TFunction,
  language: string,
): GroupRow[] {
  return list
    .filter(
      ({ endedOn, kind }) => (wanted.ended || !endedOn) && (!wanted.kind || kind === wanted.kind),
    )
    .map((group) => ({
      group,
      name: group.name,
      kind: kindText(group.kind, t),
      schoolClass: group.schoolClass?.name ?? '',
      subject: group.subject?.name ?? '',
      members: String(group.memberCount),
      capacity: group.capacity === undefined ? '' : String(group.capacity),
      ended: group.endedOn ? formatShort(group.endedOn, language) : '',
    }))
    .filter(({ name, schoolClass, subject }) =>
      hasWords([name, schoolClass, subject].join(' '), wanted.words),
    );
}

export function groupsInOrderOf(
  rows: GroupRow[],
  { column, descending }: { column: GroupColumn; descending: boolean },
  language: string,
): GroupRow[] {
  const words = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => {
    const known = Number(!a[column]) - Number(!b[column]);
    const order = words.compare(a[column], b[column]);
    return known || (descending ? -order : order) || words.compare(a.name, b.name);
  });
}

/** The saved table. */
export function groupCells(rows: GroupRow[], t: TFunction): string[][] {
  return [
    [...GROUP_COLUMNS.map((column) => t(`groups.${column}`)), t('groups.endedColumn')],
    ...rows.map((row) => [...GROUP_COLUMNS.map((column) => row[column]), row.ended]),
  ];
}
