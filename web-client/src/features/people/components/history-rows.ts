import type { TFunction } from 'i18next';
import type { PersonChange } from '@eschool/client/people';
import { formatInstant, formatShort } from '@eschool/clients-core/format-date';
import { formatRate } from '@eschool/clients-core/format-number';
import { formatPhone } from '@eschool/clients-core/format-phone';
import { formatSnils } from '@eschool/clients-core/format-snils';
import { hasWords } from '../../../shared/lib/words';

/** One field of a change, in words. */
export type FieldText = { field: string; before: string; after: string };

/** One change of one record, in words. */
export type HistoryRow = {
  key: string;
  when: string;
  whose: string;
  what: string;
  fields: FieldText[];
  who: string;
  /** Of its fields nothing is told but their names: the values have been destroyed. */
  destroyed: boolean;
};

export type Column = 'when' | 'whose' | 'what' | 'who';

/** Fields of which the service tells a code. */
const CODED: Partial<Record<string, 'kinds' | 'categories' | 'levels'>> = {
  kind: 'kinds',
  category: 'categories',
  level: 'levels',
};
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
  const coded = CODED[field];
  if (coded) return t(`staff.${coded}.${value}`, { defaultValue: value });
  if (field === 'rate') return formatRate(Number(value), language);
  if (field === 'sex') return t(value === 'F' ? 'person.sexes.F' : 'person.sexes.M');
  if (field === 'phone') return formatPhone(value);
  if (field === 'snils') return formatSnils(value);
  if (value === 'true') return t('personHistory.yes');
  if (value === 'false') return t('personHistory.no');
  if (DAY.test(value)) return formatShort(value, language);
  return INSTANT.test(value) ? formatInstant(value, language) : value;
}

/** The changes as rows of a table. */
export function historyRows(changes: PersonChange[], t: TFunction, language: string): HistoryRow[] {
  return changes.map((change) => {
    const role = change.role && t(`role.${change.role}`, { defaultValue: change.role });
    const record = t(`personHistory.record.${change.record}`, { defaultValue: '' });
    const action = t(`personHistory.action.${change.action}`, {
      act: change.reason ?? '',
      defaultValue: '',
    });
    return {
      key: change.id,
      when: formatInstant(change.at, language),
      whose: change.person.displayName,
      what: [record, action].filter(Boolean).join(': '),
      fields:
        change.action === 'DESTROYED'
          ? []
          : change.fields.map(({ name, oldValue, newValue }) => ({
              field: t(`personHistory.field.${name}`, { defaultValue: name }),
              before: valueText(name, oldValue, t, language),
              after: valueText(name, newValue, t, language),
            })),
      // Whoever opened the school is nobody's person there, and is named by the role alone.
      who: [change.by?.displayName, role].filter(Boolean).join(', ') || t('personHistory.operator'),
      destroyed: change.destroyed && change.action !== 'DESTROYED',
    };
  });
}

/** The cells of a saved table: a line for each field of each change. */
export function historyCells(rows: HistoryRow[], destroyed: string): string[][] {
  return rows.flatMap((row) =>
    (row.fields.length > 0 ? row.fields : [{ field: '', before: '', after: '' }]).map((text) => [
      row.when,
      row.whose,
      row.what,
      text.field,
      row.destroyed ? destroyed : text.before,
      row.destroyed ? destroyed : text.after,
      row.who,
    ]),
  );
}

/** The rows in which every word stands somewhere. */
export function withWords(rows: HistoryRow[], words: string): HistoryRow[] {
  return rows.filter((row) => {
    const values = row.fields.flatMap(({ field, before, after }) => [field, before, after]);
    return hasWords([row.when, row.whose, row.what, ...values, row.who].join(' '), words);
  });
}

export type Order = { column: Column; descending: boolean };

/** Time by time (the rows come newest first), all else by its words. */
export function inOrderOf(rows: HistoryRow[], { column, descending }: Order, language: string) {
  if (column === 'when') return descending ? rows : [...rows].reverse();
  const by = new Intl.Collator(language, { numeric: true });
  const sorted = [...rows].sort((a, b) => by.compare(a[column], b[column]));
  return descending ? sorted.reverse() : sorted;
}
