import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import { PageLoader } from '../shared/ui/page-loader';
import { SignInPage } from './sign-in-page';
import { useSignIn } from './use-sign-in';

/** The address Keycloak returns to; the provider exchanges the code and then leads on. */
export function SignedInPage() {
  const auth = useAuth();
  const { t } = useTranslation();
  const { signIn, unreachable } = useSignIn('/');
  if (!auth.error) return <PageLoader label={t('signIn.finishing')} />;
  if (unreachable) return <SignInPage signIn={signIn} unreachable />;
  return (
    <FullScreenMessage
      title={t('signIn.failedTitle')}
      text={t('signIn.failedText')}
      note={auth.error.message}
      action={{ label: t('signIn.again'), run: signIn }}
    />
  );
}
