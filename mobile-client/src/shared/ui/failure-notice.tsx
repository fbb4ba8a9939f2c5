import { useTranslation } from 'react-i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { failureKind } from '../api/failure';
import { useSession } from '../lib/session';
import { Button } from './button';
import { Notice } from './notice';

type Props = { error: unknown; retry: () => void };

/** What went wrong and the way on; a reader without a sign-in has to get one first. */
export function FailureNotice({ error, retry }: Props) {
  const { t } = useTranslation();
  const { mode, reconnect } = useSession();
  const kind = failureKind(error);
  const requestId = error instanceof ProblemError ? error.requestId : undefined;
  return (
    <div role="alert">
      <Notice
        title={t(`failure.${kind}.title`)}
        text={t(`failure.${kind}.text`)}
        detail={requestId && t('common.requestId', { id: requestId })}
      >
        <Button kind="primary" onClick={mode === 'offline' ? () => void reconnect() : retry}>
          {t('common.retry')}
        </Button>
      </Notice>
    </div>
  );
}
