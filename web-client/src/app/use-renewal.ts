import { ErrorResponse } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import type { AuthContextProps } from 'react-oidc-context';

const TRY_AGAIN_MS = 15_000;

/**
 * Keeps the session alive through an outage of the sign-in service: renewal is tried again until it answers.
 * True once the session is really over: the service says so, or the token ran out and requests are refused.
 */
export function useRenewal(auth: AuthContextProps, unauthorized: boolean): boolean {
  const { events, signinSilent, user, error } = auth;
  const [away, setAway] = useState(false);
  const refused = error?.innerError instanceof ErrorResponse;
  useEffect(() => {
    const removeError = events.addSilentRenewError(() => setAway(true));
    const removeLoaded = events.addUserLoaded(() => setAway(false));
    return () => {
      removeError();
      removeLoaded();
    };
  }, [events]);
  const trying = Boolean(user?.refresh_token) && !refused && (away || unauthorized);
  useEffect(() => {
    if (!trying) return;
    void signinSilent();
    const timer = setInterval(() => void signinSilent(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [trying, signinSilent]);
  return Boolean(user) && (refused || (unauthorized && Boolean(user?.expired)));
}
