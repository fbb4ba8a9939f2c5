import { signInAnswers } from '@eschool/clients-core/user-manager';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useAuth } from 'react-oidc-context';
import type { UserManager } from 'oidc-client-ts';
import { askPasswordNextTime, rememberedAccount } from './remembered-account';
import { Welcome } from './welcome';
import { SessionContext, type Session } from '../../shared/lib/session';
import { Splash } from '../../shared/ui/splash';

type Props = { manager: UserManager; purge: () => Promise<void>; children: ReactNode };

/**
 * Decides who reads: tokens in memory → online; a reload with a known account → through the sign-in
 * page, which returns at once while its session lives; no way to it → the last state, offline.
 */
export function SessionGate({ manager, purge, children }: Props) {
  const auth = useAuth();
  const [known, setKnown] = useState(rememberedAccount.get);
  const [unreachable, setUnreachable] = useState(false);
  const accountId = auth.user?.profile.sub ?? known;

  useEffect(() => {
    if (!auth.user) return;
    rememberedAccount.set(auth.user.profile.sub);
    askPasswordNextTime.clear();
  }, [auth.user]);

  const reconnect = useCallback(async () => {
    const reached = await redirectToSignIn(manager);
    setUnreachable(!reached);
    return reached;
  }, [manager]);

  const mustReturn = !auth.isLoading && !auth.user && !auth.error && known !== undefined;
  useEffect(() => {
    if (mustReturn) void redirectToSignIn(manager).then((reached) => setUnreachable(!reached));
  }, [mustReturn, manager]);

  const readingOffline = unreachable && !auth.user && known !== undefined;
  useEffect(() => {
    if (!readingOffline) return;
    // Never under the reader's eyes: only when the app is brought back to the front.
    const cameBack = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void reconnect();
    };
    document.addEventListener('visibilitychange', cameBack);
    return () => document.removeEventListener('visibilitychange', cameBack);
  }, [readingOffline, reconnect]);

  const signOut = useCallback(async () => {
    const user = await manager.getUser();
    await purge();
    rememberedAccount.forget();
    // From here on nobody is known, so losing the tokens does not send the reader to sign in again.
    setKnown(undefined);
    if (user && (await signInAnswers(manager.settings.authority))) {
      await manager.signoutRedirect({ id_token_hint: user.id_token });
      return;
    }
    askPasswordNextTime.set();
    window.history.replaceState({}, '', '/');
    await manager.removeUser();
  }, [manager, purge]);

  const mode = auth.user ? 'online' : 'offline';
  const session = useMemo<Session | undefined>(
    () => (accountId ? { accountId, mode, reconnect, signOut } : undefined),
    [accountId, mode, reconnect, signOut],
  );

  if (auth.isLoading) return <Splash />;
  if (session && (auth.user || (unreachable && !auth.error))) {
    return <SessionContext value={session}>{children}</SessionContext>;
  }
  if (mustReturn) return <Splash />;
  return <Welcome failed={auth.error !== undefined} signIn={reconnect} />;
}

async function redirectToSignIn(manager: UserManager): Promise<boolean> {
  if (!(await signInAnswers(manager.settings.authority))) return false;
  const { pathname, search } = window.location;
  await manager.signinRedirect({
    state: { returnTo: pathname === '/signed-in' ? '/' : pathname + search },
    ...(askPasswordNextTime.get() ? { prompt: 'login' } : {}),
  });
  return true;
}
