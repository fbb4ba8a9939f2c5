import { useObservable } from '@eschool/clients-core/observable';
import { createContext, useContext } from 'react';
import type { Connectivity, Trouble } from '../api/connectivity';
import { useSession } from './session';

export const ConnectivityContext = createContext<Connectivity | undefined>(undefined);

/** Why what is on screen cannot be asked for again right now; undefined = it can. */
export function useTrouble(): Trouble | undefined {
  const connectivity = useContext(ConnectivityContext);
  if (!connectivity) throw new Error('useTrouble outside of the application');
  const trouble = useObservable(connectivity.trouble);
  const { mode } = useSession();
  return trouble ?? (mode === 'offline' ? 'signIn' : undefined);
}

/** Whether what is on screen can be asked for again right now. */
export function useReachable(): boolean {
  return useTrouble() === undefined;
}
