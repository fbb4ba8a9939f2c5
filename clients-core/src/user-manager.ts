import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

const PATIENCE_S = 10;
const RETURN_PATH = '/signed-in';

/**
 * Tokens never touch the disk. What survives the trip to the sign-in page is the one-time state (the PKCE verifier
 * and the address to return to) in this tab's session storage; it is spent on return.
 */
export function createUserManager(
  { authority, clientId }: { authority: string; clientId: string },
  scope: string,
): UserManager {
  const { origin } = window.location;
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${origin}${RETURN_PATH}`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    // Renewed by our own schedule, which outlives an outage; a refresh token can be spent only once.
    automaticSilentRenew: false,
    requestTimeoutInSeconds: PATIENCE_S,
    silentRequestTimeoutInSeconds: PATIENCE_S,
    monitorSession: false,
  });
}

/**
 * Whether the sign-in returns here for a second time, as Back in the browser makes it do: the one-time state of that
 * return is spent. No failure: who is signed in goes on, everybody else begins anew.
 */
export function isSpentReturn({ pathname, search }: { pathname: string; search: string }): boolean {
  const state = new URLSearchParams(search).get('state');
  return (
    pathname === RETURN_PATH &&
    state !== null &&
    window.sessionStorage.getItem(`oidc.${state}`) === null
  );
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
