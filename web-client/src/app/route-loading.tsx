import { useTranslation } from 'react-i18next';
import { PageLoader } from '../shared/ui/page-loader';

/** Shown while the first view's own chunk is on its way. */
export function RouteLoading() {
  const { t } = useTranslation();
  return <PageLoader label={t('common.loading')} />;
}
