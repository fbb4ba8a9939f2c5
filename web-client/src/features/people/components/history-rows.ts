import type { TFunction } from 'i18next';
import type { ChangedField, PersonChange } from '@eschool/client/people';
import { formatInstant, formatShort } from '@eschool/clients-core/format-date';
import { formatPhone } from '@eschool/clients-core/format-phone';

/** One field of one change, in words. */
export type HistoryRow = {
  key: string;
  at: string;
  when: string;
  whose: string;
  what: string;
  before: string;
  after: string;
  who: string;
  /** Of this row nothing is told but its name: the values have been destroyed. */
  destroyed: boolean;
};

export type Column = 'when' | 'whose' | 'what' | 'before' | 'after' | 'who';

export const COLUMNS: Column[] = ['when', 'whose', 'what', 'before', 'after', 'who'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** What stands in a field as people write it. */
export function valueText(
  field: string,
  value: string | undefined,
  t: TFunction,
  language: string,
) {
  if (value === undefined) return '';
  if (field === 'during') {
    const [from = '', until = '..'] = value.split('/');
    return until === '..'
      ? t('personHistory.since', { from: formatShort(from, language) })
      : `${formatShort(from, language)} – ${formatShort(until, language)}`;
  }
  if (field === 'sex') return t(value === 'F' ? 'person.sexes.F' : 'person.sexes.M');
  if (field === 'phone') return formatPhone(value);
  if (value === 'true') return t('personHistory.yes');
  if (value === 'false') return t('personHistory.no');
  if (DAY.test(value)) return formatShort(value, language);
  return INSTANT.test(value) ? formatInstant(value, language) : value;
}

/** The changes as rows of a table, a field each. */
export function historyRows(changes: PersonChange[], t: TFunction, language: string): HistoryRow[] {
  return changes.flatMap((change) => {
    const role = change.role && t(`role.${change.role}`, { defaultValue: change.role });
    const row = (field: ChangedField | undefined): HistoryRow => ({
      key: `${change.id} ${field?.name ?? ''}`,
      at: change.at,
      when: formatInstant(change.at, language),
      whose: change.person.displayName,
      what: [
        t(`personHistory.record.${change.record}`, { defaultValue: '' }),
        field && t(`personHistory.field.${field.name}`, { defaultValue: field.name }),
        change.action === 'REMOVED' && t('personHistory.removed'),
        change.action === 'DESTROYED' && t('personHistory.destroyed', { act: change.reason ?? '' }),
      ]
        .filter(Boolean)
        .join(': '),
      before: field ? valueText(field.name, field.oldValue, t, language) : '',
      after: field ? valueText(field.name, field.newValue, t, language) : '',
      who: [change.by?.displayName ?? t('personHistory.operator'), role].filter(Boolean).join(', '),
      destroyed: change.destroyed && change.action !== 'DESTROYED',
    });
    return change.action === 'DESTROYED' || change.fields.length === 0
      ? [row(undefined)]
      : change.fields.map(row);
  });
}

/** The rows in which every word stands somewhere. */
export function withWords(rows: HistoryRow[], words: string): HistoryRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = plain(COLUMNS.map((column) => row[column]).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

export type Order = { column: Column; descending: boolean };

/** Time by time (the rows come newest first), all else by its words. */
export function inOrderOf(rows: HistoryRow[], { column, descending }: Order, language: string) {
  if (column === 'when') return descending ? rows : [...rows].reverse();
  const by = new Intl.Collator(language, { numeric: true });
  const sorted = [...rows].sort((a, b) => by.compare(a[column], b[column]));
  return descending ? sorted.reverse() : sorted;
}
