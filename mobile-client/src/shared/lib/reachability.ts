import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Connectivity } from '@/shared/api/connectivity';
import { useSession } from '@/shared/lib/session';

export const ConnectivityContext = createContext<Connectivity | undefined>(undefined);

/** Whether what is on screen can be asked for again right now. */
export function useReachable(): boolean {
  const connectivity = useContext(ConnectivityContext);
  if (!connectivity) throw new Error('useReachable outside of the application');
  const online = useSyncExternalStore(connectivity.subscribe, connectivity.online);
  return useSession().mode === 'online' && online;
}
