import { ErrorResponse, type UserManager } from 'oidc-client-ts';
import type { TokenSource } from '@/shared/api/api-client';

/** A token this close to its end is renewed first, so that it does not die on the way. */
const LEEWAY_S = 10;

/** Access tokens from the user manager; several requests that find a token expired share one renewal. */
export function createTokenSource(manager: UserManager, sessionEnded: () => void): TokenSource {
  let renewal: Promise<string | undefined> | undefined;

  async function renewOnce(): Promise<string | undefined> {
    const user = await manager.getUser();
    if (!user?.refresh_token) return undefined;
    try {
      return (await manager.signinSilent())?.access_token;
    } catch (error) {
      // The server said no: the session is over. Anything else is the network, and reading goes on.
      if (error instanceof ErrorResponse) sessionEnded();
      return undefined;
    }
  }

  return {
    async current() {
      const user = await manager.getUser();
      return user && (user.expires_in ?? 0) > LEEWAY_S ? user.access_token : undefined;
    },
    renew() {
      renewal ??= renewOnce().finally(() => (renewal = undefined));
      return renewal;
    },
  };
}
