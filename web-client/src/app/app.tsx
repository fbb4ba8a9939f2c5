import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { User } from 'oidc-client-ts';
import { useMemo } from 'react';
import { AuthProvider } from 'react-oidc-context';
import { RouterProvider } from 'react-router/dom';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { currentLanguage } from '@eschool/clients-core/language';
import { returnAddress } from '@eschool/clients-core/return-address';
import { createUserManager, isSpentReturn } from '@eschool/clients-core/user-manager';
import type { ClientConfig } from '../shared/lib/config';
import { configureApi } from '../shared/lib/api';
import { acting } from '../shared/lib/acting';
import { ConfigContext } from './config-context';
import { router } from './router';
import { RenewalContext, useNewRenewal } from './use-renewal';

/** Asks again only when the service or the network was away; a refusal stays a refusal. */
function mayRetry(count: number, failure: unknown): boolean {
  return count < 2 && failure instanceof ProblemError && failure.temporary;
}

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 10_000 } },
});

/** Back to where the person was before the sign-in page. */
function returnFromSignIn(user: User | undefined): void {
  void router.navigate(returnAddress(user?.state), { replace: true });
}

export function App({ config }: { config: ClientConfig }) {
  const manager = useMemo(() => {
    configureApi({
      baseUrl: config.apiBaseUrl,
      actingRole: () => acting.get()?.role,
      language: currentLanguage,
    });
    return createUserManager(config, 'openid profile');
  }, [config]);
  const renewal = useNewRenewal(manager);
  return (
    <ConfigContext value={config}>
      <QueryClientProvider client={queryClient}>
        <AuthProvider
          userManager={manager}
          onSigninCallback={returnFromSignIn}
          skipSigninCallback={isSpentReturn(window.location)}
        >
          <RenewalContext value={renewal}>
            <RouterProvider router={router} />
          </RenewalContext>
        </AuthProvider>
      </QueryClientProvider>
    </ConfigContext>
  );
}
