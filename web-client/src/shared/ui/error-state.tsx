import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemText } from '../lib/problem-text';
import classes from './states.module.css';

/** What went wrong in words, a retry, and the request id for the one who is asked for help. */
export function ErrorState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { title, detail } = problemText(error, t);
  const requestId = error instanceof ProblemError ? error.requestId : undefined;
  return (
    <section className={classes.error} role="alert">
      <h2 className={classes.heading}>{title}</h2>
      {detail && <p className={classes.text}>{detail}</p>}
      {retry && (
        <Button variant="light" color="red" size="sm" onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
      {requestId && (
        <p className={classes.requestId}>
          {t('common.requestId')} <code>{requestId}</code>
        </p>
      )}
    </section>
  );
}
