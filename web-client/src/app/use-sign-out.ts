import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { signInAnswers } from '@eschool/clients-core/user-manager';
import { actAs } from '../shared/lib/acting';
import { savingState } from '../shared/lib/saving-state';
import { discardWork } from './features';
import { asksPassword, wasSignedIn } from './sign-in-memory';

/** Ends the session and leaves nothing of it on this computer; unsent work is asked about first. */
export function useSignOut(account: string): () => Promise<void> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the context binds its functions
  const { settings, signoutRedirect, removeUser } = useAuth();
  const queryClient = useQueryClient();
  const { t } = useTranslation();
  return useCallback(async () => {
    const { pending, attention } = savingState.get();
    const unsent = pending + attention;
    if (unsent && !window.confirm(t('signOut.unsent', { count: unsent }))) return;
    const answers = await signInAnswers(settings.authority);
    await discardWork(account);
    queryClient.clear();
    actAs(undefined);
    wasSignedIn.clear();
    if (answers) {
      await signoutRedirect();
      await removeUser();
      return;
    }
    asksPassword.set();
    await removeUser();
    // The school's frame, which is gone only now, remembers its role for as long as it is shown.
    actAs(undefined);
    window.location.replace('/');
  }, [account, queryClient, removeUser, settings, signoutRedirect, t]);
}
