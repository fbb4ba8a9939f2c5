import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { FullScreenMessage } from '../shared/ui/full-screen-message';

/** A chunk that did not load (a new version was installed meanwhile) or a fault of ours. */
export function RouteFailure() {
  const { t } = useTranslation();
  const failure = useRouteError();
  return (
    <FullScreenMessage
      title={t('start.brokenTitle')}
      text={t('start.brokenText')}
      note={failure instanceof Error ? failure.message : undefined}
      action={{ label: t('start.reload'), run: () => window.location.reload() }}
    />
  );
}
