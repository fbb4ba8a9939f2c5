import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { InMemoryWebStorage, WebStorageStateStore } from 'oidc-client-ts';
import { useMemo } from 'react';
import type { AuthProviderProps } from 'react-oidc-context';
import { AuthProvider } from 'react-oidc-context';
import { RouterProvider } from 'react-router/dom';
import type { ClientConfig } from '../shared/lib/config';
import { configureApi } from '../shared/lib/api';
import { acting } from '../shared/lib/acting';
import { currentLanguage } from '../shared/i18n/i18n';
import { ProblemError } from '../shared/lib/problem-error';
import { ConfigContext } from './config-context';
import { router } from './router';

/** Asks again only when the service or the network was away; a refusal stays a refusal. */
function mayRetry(count: number, failure: unknown): boolean {
  return count < 2 && failure instanceof ProblemError && failure.temporary;
}

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 10_000 } },
});

function signInSettings(config: ClientConfig): AuthProviderProps {
  return {
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/signed-in`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    // Tokens never touch the disk; only the one-time sign-in state does, to survive the redirect.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 45,
    monitorSession: false,
    onSigninCallback: (user) => {
      const state = user?.state as { returnTo?: string } | undefined;
      const returnTo = state?.returnTo ?? '/';
      void router.navigate(returnTo.startsWith('/') ? returnTo : '/', { replace: true });
    },
  };
}

export function App({ config }: { config: ClientConfig }) {
  const settings = useMemo(() => {
    configureApi({
      baseUrl: config.apiBaseUrl,
      actingRole: () => acting.get()?.role,
      language: currentLanguage,
    });
    return signInSettings(config);
  }, [config]);
  return (
    <ConfigContext value={config}>
      <QueryClientProvider client={queryClient}>
        <AuthProvider {...settings}>
          <RouterProvider router={router} />
        </AuthProvider>
      </QueryClientProvider>
    </ConfigContext>
  );
}
