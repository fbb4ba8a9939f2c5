import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SignInState } from '@eschool/clients-core/renewal';
import { savingState } from '../shared/lib/saving-state';
import { sendWaitingWork } from './features';

/**
 * Without a sign-in nothing is asked, so that what is on screen stays; with new tokens what had failed is asked again
 * and what waits is sent, with nobody pressing anything.
 */
export function useWorkGoesOn(accessToken: string | undefined, state: SignInState): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    onlineManager.setOnline(state === 'good' && navigator.onLine);
  }, [state]);
  useEffect(() => {
    if (!accessToken) return;
    void queryClient.refetchQueries({
      type: 'active',
      predicate: (query) => query.state.status === 'error',
    });
    if (savingState.get().pending) void sendWaitingWork();
  }, [accessToken, queryClient]);
}
