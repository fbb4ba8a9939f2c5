import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '@eschool/client/exchange';
import { formatShort } from '@eschool/clients-core/format-date';
import table from '../../../shared/ui/data-table.module.css';
import page from '../../../shared/ui/list-page.module.css';
import { useVisibleRows } from '../../../shared/ui/use-visible-rows';
import classes from './import-rows.module.css';

type Props = {
  rows: ImportRow[];
  /** Places of the rows whose questions are answered with a yes. */
  accepted: ReadonlySet<number>;
  onAnswer: (place: number, yes: boolean) => void;
};

const KINDS = ['error', 'question', 'remark', 'plain'] as const;
type Kind = (typeof KINDS)[number];

function kindOf(row: ImportRow): Kind {
  if (row.issues.some(({ severity }) => severity === 'ERROR')) return 'error';
  if (row.action === 'ASK') return 'question';
  return row.issues.length > 0 ? 'remark' : 'plain';
}

/** As one reads it: without regard to case and «ё». */
const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Every row of the file with what would happen to it; rows with errors and questions come first. */
export function ImportRows({ rows, accepted, onAnswer }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<Kind | ''>('');
  const ordered = useMemo(
    () =>
      rows
        .map((row) => ({ row, kind: kindOf(row), text: plain(textOf(row)) }))
        .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.row.place - b.row.place),
    [rows],
  );
  const found = ordered.filter(
    (known) =>
      (!kind || known.kind === kind) &&
      plain(words.trim())
        .split(/\s+/)
        .every((word) => known.text.includes(word)),
  );
  const { partly, places, above, below, measure, body } = useVisibleRows(found.length);
  const kinds = KINDS.filter((known) => ordered.some((row) => row.kind === known));
  return (
    <>
      <div className={page.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('import.search')}
          placeholder={t('import.search')}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {kinds.length > 1 && (
          <NativeSelect
            aria-label={t('import.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
            data={[
              { value: '', label: t('import.kinds.all') },
              ...kinds.map((known) => ({ value: known, label: t(`import.kinds.${known}`) })),
            ]}
          />
        )}
      </div>
      <p className={classes.found} role="status">
        {found.length < rows.length && t('import.found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <div className={table.scroll}>
          <table
            className={`${table.table} ${table.cards}`}
            data-partly={partly || undefined}
            aria-rowcount={partly ? found.length + 1 : undefined}
          >
            <thead>
              <tr>
                <th scope="col" className={table.figure}>
                  {t('import.rowColumn')}
                </th>
                <th scope="col">{t('school.pupil')}</th>
                <th scope="col">{t('school.class')}</th>
                <th scope="col">{t('people.birthDate')}</th>
                <th scope="col">{t('people.guardian')}</th>
                <th scope="col">{t('import.action')}</th>
                <th scope="col">{t('import.issues')}</th>
              </tr>
            </thead>
            <tbody ref={body}>
              {above > 0 && <Gap height={above} />}
              {places.map((place) => {
                const known = found[place];
                return (
                  known && (
                    <tr
                      key={known.row.place}
                      ref={measure}
                      data-index={place}
                      aria-rowindex={partly ? place + 2 : undefined}
                    >
                      <Cells
                        row={known.row}
                        kind={known.kind}
                        accepted={accepted.has(known.row.place)}
                        onAnswer={onAnswer}
                      />
                    </tr>
                  )
                );
              })}
              {below > 0 && <Gap height={below} />}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function textOf(row: ImportRow): string {
  return `${row.displayName} ${row.className} ${row.guardianName ?? ''}`;
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className={classes.gap}>
      <td colSpan={7} style={{ height }} />
    </tr>
  );
}

type CellsProps = {
  row: ImportRow;
  kind: Kind;
  accepted: boolean;
  onAnswer: Props['onAnswer'];
};

function Cells({ row, kind, accepted, onAnswer }: CellsProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <td className={table.figure} data-label={t('import.rowColumn')}>
        {row.sheet && `${row.sheet}: `}
        {row.rowNumber}
      </td>
      <th scope="row">{row.displayName}</th>
      <td data-label={t('school.class')}>{row.className}</td>
      <td data-label={t('people.birthDate')}>
        {row.birthDate ? formatShort(row.birthDate, i18n.language) : '—'}
      </td>
      <td data-label={t('people.guardian')}>{row.guardianName ?? '—'}</td>
      <td data-label={t('import.action')}>
        {kind === 'question' ? (
          <Checkbox
            size="sm"
            label={t('import.yes')}
            aria-label={t('import.yesFor', { row: row.rowNumber, name: row.displayName })}
            checked={accepted}
            onChange={(event) => onAnswer(row.place, event.currentTarget.checked)}
          />
        ) : kind === 'error' ? (
          t('import.leftOut')
        ) : (
          t(`import.actions.${row.action}`, { defaultValue: row.action })
        )}
      </td>
      <td data-label={row.issues.length ? t('import.issues') : undefined}>
        {row.issues.map((issue, index) => (
          <span key={index} className={issue.severity === 'ERROR' ? table.error : table.warning}>
            {issue.column && <b>{issue.column}: </b>}
            {issue.message}{' '}
          </span>
        ))}
      </td>
    </>
  );
}
