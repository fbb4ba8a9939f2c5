import { ErrorResponse } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import type { AuthContextProps } from 'react-oidc-context';

const TRY_AGAIN_MS = 15_000;

/**
 * Keeps the session alive through an outage of the sign-in service: renewal is tried again until it answers.
 * True once the session is really over or the service says so.
 */
export function useRenewal(auth: AuthContextProps, unauthorized: boolean): boolean {
  const [over, setOver] = useState(false);
  const { events, signinSilent, user } = auth;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const removeError = events.addSilentRenewError((failure) => {
      if (failure instanceof ErrorResponse) setOver(true);
      else timer = setTimeout(() => void signinSilent(), TRY_AGAIN_MS);
    });
    const removeLoaded = events.addUserLoaded(() => setOver(false));
    return () => {
      clearTimeout(timer);
      removeError();
      removeLoaded();
    };
  }, [events, signinSilent]);
  useEffect(() => {
    if (!unauthorized || !user?.refresh_token) return;
    void signinSilent();
  }, [unauthorized, user?.refresh_token, signinSilent]);
  return over || (unauthorized && Boolean(user?.expired));
}
