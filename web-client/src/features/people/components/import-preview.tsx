import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { confirmPeopleImport } from '../api/people-imports';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';
import { ImportSummary } from './import-summary';
import classes from './import-preview.module.css';

type Props = {
  list: PeopleImport;
  onBegun: (job: Job) => void;
  /** Somebody has changed the list meanwhile. */
  onStale: () => void;
  onOtherFile: () => void;
};

/** What taking the list over would bring, and the decision; before that, what the columns are, if nobody knows. */
export function ImportPreview({ list, onBegun, onStale, onOtherFile }: Props) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const [wholeListOnly, setWholeListOnly] = useState(false);
  // The same decision is taken once, however often it is sent; another one is not the same.
  const key = useRef(uniqueId());
  const [columnsShown, setColumnsShown] = useState(false);
  const confirm = useMutation({
    mutationFn: () =>
      confirmPeopleImport(
        schoolId,
        list,
        { wholeListOnly, acceptedRows: [...accepted] },
        key.current,
      ),
    onSuccess: onBegun,
    onError: (failure) => {
      if (isStale(failure)) onStale();
    },
  });
  const answer = (place: number, yes: boolean) => {
    key.current = uniqueId();
    setAccepted((before) => {
      const after = new Set(before);
      if (yes) after.add(place);
      else after.delete(place);
      return after;
    });
  };
  const asked = list.rows.filter((row) => row.action === 'ASK');
  const inError = list.rows.filter((row) =>
    row.issues.some(({ severity }) => severity === 'ERROR'),
  );
  const leftOut = inError.length + asked.length - accepted.size;
  const toStore =
    list.rows.filter((row) => !['SKIP', 'ASK'].includes(row.action)).length + accepted.size;
  const blocked = wholeListOnly && leftOut > 0;
  const otherFile = (
    <Button variant="default" onClick={onOtherFile}>
      {t('common.otherFile')}
    </Button>
  );
  if (list.status === 'UNMATCHED') {
    return (
      <>
        <div data-step tabIndex={-1} className={classes.question}>
          <p className={classes.note}>{t('import.ofFile', { file: list.fileName })}</p>
          {list.notes.map((note, index) => (
            <p key={index} className={classes.note}>
              {note.message}
            </p>
          ))}
        </div>
        <ImportColumns list={list} onBegun={onBegun} onStale={onStale} />
        <div className={classes.actions}>{otherFile}</div>
      </>
    );
  }
  return (
    <>
      <ImportSummary list={list} />
      {confirm.error && (
        <p className={classes.problem} role="alert">
          {problemLine(confirm.error, t)}
        </p>
      )}
      <div className={classes.actions}>
        {toStore > 0 && (
          <Button disabled={blocked} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('import.confirm', { count: toStore })}
          </Button>
        )}
        {otherFile}
        {list.heads.length > 0 && (
          <Button
            variant="subtle"
            aria-expanded={columnsShown}
            onClick={() => setColumnsShown((shown) => !shown)}
          >
            {t('import.nameColumns')}
          </Button>
        )}
        {leftOut > 0 && (
          <Checkbox
            label={t('import.wholeListOnly')}
            checked={wholeListOnly}
            onChange={(event) => {
              key.current = uniqueId();
              setWholeListOnly(event.currentTarget.checked);
            }}
          />
        )}
      </div>
      {columnsShown && <ImportColumns list={list} onBegun={onBegun} onStale={onStale} />}
      <p className={blocked ? classes.problem : classes.note} role="status">
        {blocked
          ? t('import.blocked')
          : leftOut > 0
            ? t('import.leftOutCount', { count: leftOut })
            : toStore === 0 && t('import.nothingNew')}
      </p>
      <ImportRows rows={list.rows} accepted={accepted} onAnswer={answer} />
    </>
  );
}
