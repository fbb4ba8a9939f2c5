import { ErrorResponse, type User, type UserManager } from 'oidc-client-ts';
import type { TokenSource } from '@/shared/api/api-client';

/** A token this close to its end is renewed first, so that it does not die on the way. */
const LEEWAY_S = 10;
/** Far from the token's end, so that an outage of the sign-in service passes unnoticed. */
const RENEW_EVERY_MS = 5 * 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;
const LOOK_EVERY_MS = 5_000;

type Listener = {
  /** The sign-in service refused: only the person can sign in again. */
  ended: () => void;
  /** Whether the token is of no use any more while the sign-in service does not answer. */
  away: (away: boolean) => void;
};

export type RenewedTokens = TokenSource & {
  /** Renews in good time for as long as the app is in front; returns how to stop. */
  keepFresh: () => () => void;
};

/** Access tokens from the user manager; several requests that find a token expired share one renewal. */
export function createTokenSource(manager: UserManager, listener: Listener): RenewedTokens {
  let renewal: Promise<string | undefined> | undefined;
  let dueAt = 0;
  let failures = 0;
  manager.events.addUserLoaded((user) => {
    dueAt = Date.now() + Math.min(RENEW_EVERY_MS, ((user.expires_in ?? 0) * 1000) / 2);
    failures = 0;
    listener.away(false);
  });

  async function renewOnce(): Promise<string | undefined> {
    const user = await manager.getUser();
    if (!user?.refresh_token) return undefined;
    try {
      return (await manager.signinSilent())?.access_token;
    } catch (error) {
      if (error instanceof ErrorResponse && error.error === 'invalid_grant') {
        listener.ended();
        return undefined;
      }
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
      failures += 1;
      // Spread, so that not all phones of a town come back in the same second.
      dueAt = Date.now() + wait * (0.75 + Math.random() / 2);
      if (!usable(user)) listener.away(true);
      return undefined;
    }
  }

  function renew(): Promise<string | undefined> {
    renewal ??= renewOnce().finally(() => (renewal = undefined));
    return renewal;
  }

  function renewIfDue(): void {
    if (Date.now() >= dueAt) void renew();
  }

  return {
    async current() {
      const user = await manager.getUser();
      if (!user || !usable(user)) return undefined;
      renewIfDue();
      return user.access_token;
    },
    renew,
    keepFresh() {
      const look = () => {
        if (document.visibilityState === 'visible') {
          void manager.getUser().then((user) => user && renewIfDue());
        }
      };
      const timer = setInterval(look, LOOK_EVERY_MS);
      document.addEventListener('visibilitychange', look);
      window.addEventListener('online', look);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
        window.removeEventListener('online', look);
      };
    },
  };
}

function usable(user: User): boolean {
  return (user.expires_in ?? 0) > LEEWAY_S;
}
