import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ClientConfig } from '../shared/lib/config';

const PATIENCE_S = 10;

/** Tokens never touch the disk; only the one-time sign-in state does, to survive the redirect. */
export function createUserManager(config: ClientConfig): UserManager {
  return new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/signed-in`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    // Renewed by our own schedule, which outlives an outage.
    automaticSilentRenew: false,
    requestTimeoutInSeconds: PATIENCE_S,
    silentRequestTimeoutInSeconds: PATIENCE_S,
    monitorSession: false,
  });
}

/** Asked anew each time: leaving for a page that does not answer would lose the one we are on. */
export async function signInAnswers(authority: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_S * 1000);
    const address = `${authority}/.well-known/openid-configuration`;
    return (await fetch(address, { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
