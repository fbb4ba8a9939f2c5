import type { UserManager } from 'oidc-client-ts';
import { createContext, useContext, useEffect, useState } from 'react';
import { Renewal } from './renewal';

export const RenewalContext = createContext<Renewal | undefined>(undefined);

export function useRenewal(): Renewal {
  const renewal = useContext(RenewalContext);
  if (!renewal) throw new Error('RenewalContext is missing');
  return renewal;
}

/** The one renewal of this page, told of new tokens, of their end, and of the computer coming back to life. */
export function useNewRenewal(manager: UserManager): Renewal {
  const [renewal] = useState(() => new Renewal(manager));
  useEffect(() => {
    const removeLoaded = manager.events.addUserLoaded((user) => renewal.loaded(user));
    const removeUnloaded = manager.events.addUserUnloaded(() => renewal.stop());
    const woken = () => {
      if (document.visibilityState === 'visible') renewal.woken();
    };
    window.addEventListener('online', woken);
    document.addEventListener('visibilitychange', woken);
    return () => {
      removeLoaded();
      removeUnloaded();
      window.removeEventListener('online', woken);
      document.removeEventListener('visibilitychange', woken);
    };
  }, [manager, renewal]);
  return renewal;
}
