import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemText } from '../lib/problem-text';
import classes from './states.module.css';

type Props = {
  error: unknown;
  retry?: (() => void) | undefined;
  /** What it means here, when the service said nothing itself. */
  meaning?: string | undefined;
};

/** What went wrong in words, a retry as soon as the service wants one, and the request id for the one who is asked for help. */
export function ErrorState({ error, retry, meaning }: Props) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error : undefined;
  const { title, detail } = problemText(error, t);
  const text = problem?.detail ?? meaning ?? detail;
  return (
    <section className={classes.error} role="alert">
      <h2 className={classes.heading}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {retry && <Retry key={problem?.requestId} after={problem?.retryAfterSeconds} retry={retry} />}
      {problem?.requestId && (
        <p className={classes.requestId}>
          {t('common.requestId')} <code>{problem.requestId}</code>
        </p>
      )}
    </section>
  );
}

/** Stays in reach of the keyboard while it waits; the seconds are there to be read and not called out one by one. */
function Retry({ after = 0, retry }: { after: number | undefined; retry: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(after);
  useEffect(() => {
    if (left <= 0) return;
    const second = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(second);
  }, [left]);
  const waiting = left > 0;
  return (
    <Button
      variant="light"
      color="red"
      size="sm"
      aria-live="off"
      aria-disabled={waiting}
      data-disabled={waiting || undefined}
      onClick={() => !waiting && retry()}
    >
      {waiting ? t('common.retryIn', { seconds: left }) : t('common.retry')}
    </Button>
  );
}
