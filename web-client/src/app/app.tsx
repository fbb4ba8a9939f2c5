import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { User } from 'oidc-client-ts';
import { useMemo } from 'react';
import { AuthProvider } from 'react-oidc-context';
import { RouterProvider } from 'react-router/dom';
import type { ClientConfig } from '../shared/lib/config';
import { configureApi } from '../shared/lib/api';
import { acting } from '../shared/lib/acting';
import { currentLanguage } from './i18n';
import { ProblemError } from '../shared/lib/problem-error';
import { ConfigContext } from './config-context';
import { router } from './router';
import { RenewalContext, useNewRenewal } from './use-renewal';
import { createUserManager } from './user-manager';

/** Asks again only when the service or the network was away; a refusal stays a refusal. */
function mayRetry(count: number, failure: unknown): boolean {
  return count < 2 && failure instanceof ProblemError && failure.temporary;
}

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 10_000 } },
});

/** Back to where the person was before the sign-in page. */
function returnFromSignIn(user: User | undefined): void {
  const state = user?.state as { returnTo?: string } | undefined;
  const returnTo = state?.returnTo ?? '/';
  void router.navigate(returnTo.startsWith('/') ? returnTo : '/', { replace: true });
}

export function App({ config }: { config: ClientConfig }) {
  const manager = useMemo(() => {
    configureApi({
      baseUrl: config.apiBaseUrl,
      actingRole: () => acting.get()?.role,
      language: currentLanguage,
    });
    return createUserManager(config);
  }, [config]);
  const renewal = useNewRenewal(manager);
  return (
    <ConfigContext value={config}>
      <QueryClientProvider client={queryClient}>
        <AuthProvider userManager={manager} onSigninCallback={returnFromSignIn}>
          <RenewalContext value={renewal}>
            <RouterProvider router={router} />
          </RenewalContext>
        </AuthProvider>
      </QueryClientProvider>
    </ConfigContext>
  );
}
