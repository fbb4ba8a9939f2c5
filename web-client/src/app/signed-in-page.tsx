import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import { PageLoader } from '../shared/ui/page-loader';

/** The address Keycloak returns to; the provider exchanges the code and then leads on. */
export function SignedInPage() {
  const auth = useAuth();
  const { t } = useTranslation();
  if (!auth.error) return <PageLoader label={t('signIn.finishing')} />;
  return (
    <FullScreenMessage
      title={t('signIn.failedTitle')}
      text={t('signIn.failedText')}
      note={auth.error.message}
      action={{ label: t('signIn.again'), run: () => void auth.signinRedirect() }}
    />
  );
}
