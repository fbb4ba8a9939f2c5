import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui/button';
import { Notice } from '../shared/ui/notice';
import { Plain } from '../shared/ui/plain';

/** The very first start without a network: nothing is known yet, not even where the school is. */
export function NoConfig() {
  const { t } = useTranslation();
  return (
    <Plain>
      <Notice title={t('failure.config.title')} text={t('failure.config.text')}>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('common.retry')}
        </Button>
      </Notice>
    </Plain>
  );
}
