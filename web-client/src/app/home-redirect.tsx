import { useTranslation } from 'react-i18next';
import { Navigate, useOutletContext } from 'react-router';
import { chooseActing } from '../shared/lib/acting';
import { placesOf } from '../shared/lib/places';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import type { GateContext } from './session-gate';
import { homeOf } from './views';

/** Leads to the first view of the role the person works in. */
export function HomeRedirect() {
  const { me } = useOutletContext<GateContext>();
  const { t } = useTranslation();
  const acting = chooseActing(placesOf(me));
  if (!acting) {
    return <FullScreenMessage title={t('start.noRoleTitle')} text={t('start.noRoleText')} />;
  }
  return <Navigate to={`${acting.base}/${homeOf(acting.role)}`} replace />;
}
