import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { Outlet, useLocation } from 'react-router';
import type { Me } from '@eschool/client/identity';
import { useObservable } from '@eschool/clients-core/observable';
import { isOlder } from '@eschool/clients-core/versions';
import { meQuery, versionQuery } from '../shared/api/me';
import { configureApi } from '../shared/lib/api';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import { PageLoader } from '../shared/ui/page-loader';
import { ErrorState } from '../shared/ui/error-state';
import { useConfig } from './config-context';
import { SignInPage } from './sign-in-page';
import { asksPassword, wasSignedIn } from './sign-in-memory';
import { useRenewal } from './use-renewal';
import { useSignIn } from './use-sign-in';
import { useWorkGoesOn } from './use-work-goes-on';

/** The sign-in has ended and is not renewed yet; work goes on and waits in the queue. */
export type SignInTrouble = {
  kind: 'away' | 'over' | 'overAndAway';
  mend: () => void;
};

export type GateContext = {
  me: Me;
  signIn: SignInTrouble | undefined;
};

/** Lets signed-in people through, and has a clear page for everyone and everything else. */
export function SessionGate() {
  const auth = useAuth();
  const { t } = useTranslation();
  const location = useLocation();
  const queryClient = useQueryClient();
  const { version } = useConfig();
  const token = useRef<string | undefined>(undefined);
  const accessToken = auth.user?.access_token;
  const renewal = useRenewal();
  const state = useObservable(renewal.state);
  const { signIn, unreachable } = useSignIn(location.pathname + location.search);
  useLayoutEffect(() => {
    token.current = accessToken;
    configureApi({
      accessToken: () => token.current,
      unauthorized: () => renewal.rejected(),
    });
    if (!accessToken) return;
    wasSignedIn.set();
    asksPassword.clear();
  }, [accessToken, renewal]);
  useWorkGoesOn(accessToken, state);

  const automatic =
    !auth.user &&
    !auth.isLoading &&
    !auth.activeNavigator &&
    !auth.error &&
    !unreachable &&
    (location.pathname !== '/' || wasSignedIn.get());
  useEffect(() => {
    if (automatic) signIn();
  }, [automatic, signIn]);

  const trouble = useMemo((): SignInTrouble | undefined => {
    if (state === 'good') return undefined;
    if (state === 'away') return { kind: 'away', mend: () => renewal.woken() };
    return { kind: unreachable ? 'overAndAway' : 'over', mend: signIn };
  }, [state, unreachable, renewal, signIn]);

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
    if (auth.error || unreachable) return <SignInPage signIn={signIn} unreachable />;
    if (auth.isLoading || auth.activeNavigator || automatic) {
      return <PageLoader label={t('signIn.going')} />;
    }
    return <SignInPage signIn={signIn} />;
  }
  if (me.data) {
    const context: GateContext = { me: me.data, signIn: trouble };
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
