import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@eschool/clients-core/format-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import type { PeopleImport } from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { withdrawPeopleImport } from '../api/people-imports';
import classes from './import-preview.module.css';

type Props = {
  list: PeopleImport;
  onBegun: (job: Job) => void;
  /** Somebody has changed the list meanwhile. */
  onStale: () => void;
  onOtherFile: () => void;
};

/** What became of a list that was stored, and the way to take it back. */
export function ImportOutcome({ list, onBegun, onStale, onOtherFile }: Props) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawPeopleImport(schoolId, list, uniqueId()),
    onSuccess: onBegun,
    onError: (failure) => {
      if (isStale(failure)) onStale();
    },
  });
  const ask = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  // The question takes the focus on what changes nothing, and gives it back.
  useEffect(() => {
    if (asked) leave.current?.focus();
    else if (answered.current) ask.current?.focus();
    answered.current = asked;
  }, [asked]);
  const rows = withdraw.error instanceof ProblemError ? withdraw.error.errors : [];
  const at = list.withdrawnAt ?? list.appliedAt;
  return (
    <>
      <p className={classes.note} data-step tabIndex={-1}>
        {list.fileName}: {t(`import.states.${list.status}`, { defaultValue: list.status })}
        {at && `, ${formatInstant(at, i18n.language)}`}
      </p>
      {withdraw.error && (
        <div className={classes.problem} role="alert">
          <p>{problemLine(withdraw.error, t)}</p>
          {rows.length > 1 && (
            <ul>
              {rows.map((row) => (
                <li key={row.pointer}>{row.message}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {list.withdrawable && asked ? (
        <div
          role="group"
          aria-labelledby="withdraw-question"
          className={classes.question}
          onKeyDown={(event) => event.key === 'Escape' && setAsked(false)}
        >
          <p id="withdraw-question" className={classes.note}>
            {t('import.withdrawQuestion')}
          </p>
          <div className={classes.actions}>
            <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('import.withdrawYes')}
            </Button>
            <Button ref={leave} variant="default" onClick={() => setAsked(false)}>
              {t('import.withdrawNo')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.actions}>
          <Button variant="default" onClick={onOtherFile}>
            {t('import.another')}
          </Button>
          {list.withdrawable && (
            <Button ref={ask} variant="default" onClick={() => setAsked(true)}>
              {t('import.withdraw')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
