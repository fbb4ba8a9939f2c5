import { useCallback, useEffect, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { signInAnswers } from '@eschool/clients-core/user-manager';
import { asksPassword } from './sign-in-memory';

const TRY_AGAIN_MS = 15_000;

type WayIn = {
  signIn: () => void;
  /** The sign-in service did not answer; while nobody is signed in it is asked again until it does. */
  unreachable: boolean;
};

/** The way to the sign-in page and back to this address. */
export function useSignIn(returnTo: string): WayIn {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the context binds its functions
  const { signinRedirect, settings, user } = useAuth();
  const [unreachable, setUnreachable] = useState(false);
  const signIn = useCallback(() => {
    void signInAnswers(settings.authority).then((answers) => {
      setUnreachable(!answers);
      if (!answers) return;
      void signinRedirect({
        state: { returnTo },
        ...(asksPassword.get() ? { prompt: 'login' } : {}),
      });
    });
  }, [signinRedirect, settings, returnTo]);
  const waiting = unreachable && !user;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(signIn, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, signIn]);
  return { signIn, unreachable };
}
