import { useTranslation } from 'react-i18next';
import { ApiProblem, failureKind } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';

type Props = { error: unknown; retry: () => void };

export function FailureNotice({ error, retry }: Props) {
  const { t } = useTranslation();
  const kind = failureKind(error);
  const requestId = error instanceof ApiProblem ? error.requestId : undefined;
  return (
    <div role="alert">
      <Notice
        title={t(`failure.${kind}.title`)}
        text={t(`failure.${kind}.text`)}
        detail={requestId && t('common.requestId', { id: requestId })}
      >
        <Button kind="primary" onClick={retry}>
          {t('common.retry')}
        </Button>
      </Notice>
    </div>
  );
}
