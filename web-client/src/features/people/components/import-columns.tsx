import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';
import type { ImportHead, PeopleImport } from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import table from '../../../shared/ui/data-table.module.css';
import { matchPeopleImportColumns } from '../api/people-imports';
import { meaningOf, meaningsFor, wordOf } from './column-meanings';
import classes from './import-columns.module.css';

type Props = {
  list: PeopleImport;
  onBegun: (job: Job) => void;
  /** Somebody has changed the list meanwhile. */
  onStale: () => void;
};

/** What the columns of the file are, as far as it is known, to be said or said otherwise. */
export function ImportColumns({ list, ...told }: Props) {
  return list.heads.map((head) => <HeadColumns key={head.key} list={list} head={head} {...told} />);
}

function HeadColumns({ list, head, onBegun, onStale }: Props & { head: ImportHead }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(head.columns.map((column) => [column.column, meaningOf(column)])),
  );
  const read = useMutation({
    mutationFn: () =>
      matchPeopleImportColumns(
        schoolId,
        list,
        {
          head: head.key,
          columns: head.columns.map(({ column }) => ({ column, ...wordOf(said[column] ?? '') })),
        },
        uniqueId(),
      ),
    onSuccess: onBegun,
    onError: (failure) => {
      if (isStale(failure)) onStale();
    },
  });
  const answers = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (read.error) answers.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [read.error]);
  const faults = read.error instanceof ProblemError ? read.error.errors : [];
  const faultOf = (index: number) =>
    faults.find((fault) => fault.pointer.startsWith(`/columns/${index}/`))?.message;
  const offered = meaningsFor(head.columns);
  const sheets = head.sheets.filter(Boolean);
  const title = sheets.length
    ? t('import.columnsOf', { sheets: sheets.join(', ') })
    : t('import.columns');
  return (
    <section className={classes.head} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.note}>
        {t(`import.headStates.${head.state}`, { defaultValue: '' })}{' '}
        {t('import.columnsNote', { row: head.row })}
      </p>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.head')}</th>
              <th scope="col">{t('import.samples')}</th>
              <th scope="col">{t('import.meaning')}</th>
            </tr>
          </thead>
          <tbody ref={answers}>
            {head.columns.map((column, index) => (
              <tr key={column.column}>
                <td data-label={t('import.column')}>{column.column}</td>
                <th scope="row">{column.head || '—'}</th>
                <td data-label={t('import.samples')}>{column.samples.join(' · ') || '—'}</td>
                <td data-label={t('import.meaning')}>
                  <NativeSelect
                    aria-label={t('import.meaningOf', {
                      column: column.column,
                      head: column.head,
                    })}
                    value={said[column.column]}
                    error={faultOf(index)}
                    onChange={({ currentTarget: { value } }) =>
                      setSaid((before) => ({ ...before, [column.column]: value }))
                    }
                  >
                    <option value="">{t('import.notNeeded')}</option>
                    {offered.map(({ owner, number, fields }) => (
                      <optgroup
                        key={`${owner} ${number}`}
                        label={`${t(`import.owners.${owner}`, { defaultValue: owner })}${number > 1 ? ` ${number}` : ''}`}
                      >
                        {fields.map((field) => (
                          <option key={field} value={`${owner} ${number} ${field}`}>
                            {t(`import.fields.${field}`, { defaultValue: field })}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                  </NativeSelect>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {read.error && (
        <p className={classes.problem} role="alert">
          {problemLine(read.error, t)}
        </p>
      )}
      <div>
        <Button loading={read.isPending} onClick={() => read.mutate()}>
          {t('import.readAnew')}
        </Button>
      </div>
    </section>
  );
}
