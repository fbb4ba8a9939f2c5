import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AppConfig } from '@/shared/lib/app-config';

/**
 * Tokens live in memory only. What survives the trip to the sign-in page is the PKCE verifier and
 * the address to return to, in this tab's session storage; both are spent on return.
 */
export function createUserManager(config: AppConfig): UserManager {
  const origin = window.location.origin;
  return new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: `${origin}/signed-in`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid',
    // Renewed on demand by the token source alone: a refresh token can be spent only once.
    automaticSilentRenew: false,
    monitorSession: false,
    requestTimeoutInSeconds: 10,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}
