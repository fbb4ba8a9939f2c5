import { useTranslation } from 'react-i18next';
import { FullScreenMessage } from '../shared/ui/full-screen-message';

/** The page could not read its own settings: an installation error, said with its cause. */
export function StartFailure({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <FullScreenMessage
      title={t('start.failedTitle')}
      text={t('start.failedText', { reason })}
      action={{ label: t('common.retry'), run: () => window.location.reload() }}
    />
  );
}
