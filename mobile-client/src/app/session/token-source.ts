import { keepRenewed, Renewal } from '@eschool/clients-core/renewal';
import type { User, UserManager } from 'oidc-client-ts';
import type { TokenSource } from '../../shared/api/api-client';

/** A token this close to its end is renewed first, so that it does not die on the way. */
const LEEWAY_S = 10;

type Listener = {
  /** The sign-in service refused: only the person can sign in again. */
  ended: () => void;
  /** Whether the token is of no use any more while the sign-in service does not answer. */
  away: (away: boolean) => void;
};

/**
 * Access tokens from the user manager, renewed while the app is in front; several requests that find a token expired
 * share one renewal.
 */
export function createTokenSource(manager: UserManager, listener: Listener): TokenSource {
  const renewal = new Renewal(manager, { inFront: () => document.visibilityState === 'visible' });
  renewal.state.subscribe(() => {
    const state = renewal.state.get();
    if (state === 'over') listener.ended();
    else listener.away(state === 'away');
  });
  keepRenewed(renewal, manager);

  async function usableToken(): Promise<string | undefined> {
    const user = await manager.getUser();
    return user && usable(user) ? user.access_token : undefined;
  }
  return {
    async current() {
      const token = await usableToken();
      if (token) renewal.renewIfDue();
      return token;
    },
    async renew() {
      const refused = (await manager.getUser())?.access_token;
      await renewal.renew();
      const token = await usableToken();
      return token === refused ? undefined : token;
    },
  };
}

function usable(user: User): boolean {
  return (user.expires_in ?? 0) > LEEWAY_S;
}
