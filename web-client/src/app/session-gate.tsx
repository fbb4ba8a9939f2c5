import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { Outlet, useLocation } from 'react-router';
import type { Me } from '@eschool/client';
import { meQuery, versionQuery } from '../shared/api/me';
import { configureApi } from '../shared/lib/api';
import { isOlder } from '../shared/lib/versions';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import { PageLoader } from '../shared/ui/page-loader';
import { ErrorState } from '../shared/ui/error-state';
import { useConfig } from './config-context';
import { SignInPage } from './sign-in-page';
import { rememberSignedIn, wasSignedIn } from './sign-in-memory';
import { useRenewal } from './use-renewal';

export interface GateContext {
  me: Me;
  /** The sign-in has ended and could not be renewed; work goes on and waits in the queue. */
  expired: boolean;
  signInAgain: () => void;
}

/** Lets signed-in people through, and has a clear page for everyone and everything else. */
export function SessionGate() {
  const auth = useAuth();
  const { t } = useTranslation();
  const location = useLocation();
  const queryClient = useQueryClient();
  const { version } = useConfig();
  const token = useRef<string | undefined>(undefined);
  const [rejected, setRejected] = useState<string>();
  const accessToken = auth.user?.access_token;
  const unauthorized = Boolean(accessToken) && rejected === accessToken;
  const expired = useRenewal(auth, unauthorized);
  const returnTo = location.pathname + location.search;
  const signIn = useMemo(
    () => () => void auth.signinRedirect({ state: { returnTo } }),
    [auth, returnTo],
  );
  useLayoutEffect(() => {
    token.current = accessToken;
    configureApi({
      accessToken: () => token.current,
      onUnauthorized: () => setRejected(token.current),
    });
    if (accessToken) rememberSignedIn(true);
  }, [accessToken]);

  const automatic =
    !auth.user &&
    !auth.isLoading &&
    !auth.activeNavigator &&
    !auth.error &&
    (location.pathname !== '/' || wasSignedIn());
  useEffect(() => {
    if (automatic) signIn();
  }, [automatic, signIn]);

  const account = auth.user?.profile.sub ?? '';
  const me = useQuery({ ...meQuery(account), enabled: Boolean(auth.user) });
  const handshake = useQuery({ ...versionQuery, enabled: Boolean(auth.user) });

  if (handshake.data && isOlder(version, handshake.data.minimumClientVersion)) {
    return (
      <FullScreenMessage
        title={t('start.outdatedTitle')}
        text={t('start.outdatedText')}
        action={{ label: t('start.reload'), run: () => window.location.reload() }}
      />
    );
  }
  if (!auth.user) {
    if (auth.error) return <SignInPage signIn={signIn} unreachable />;
    if (auth.isLoading || auth.activeNavigator || automatic) {
      return <PageLoader label={t('signIn.going')} />;
    }
    return <SignInPage signIn={signIn} />;
  }
  if (me.data) {
    const context: GateContext = { me: me.data, expired, signInAgain: signIn };
    return <Outlet context={context} />;
  }
  if (me.error) {
    return (
      <FullScreenMessage title={t('product')} text={t('start.noProfile')}>
        <ErrorState
          error={me.error}
          retry={() => void queryClient.refetchQueries({ queryKey: ['me'] })}
        />
      </FullScreenMessage>
    );
  }
  return <PageLoader label={t('common.loading')} />;
}
