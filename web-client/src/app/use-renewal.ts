import type { UserManager } from 'oidc-client-ts';
import { createContext, useContext, useEffect, useState } from 'react';
import { keepRenewed, Renewal } from '@eschool/clients-core/renewal';

export const RenewalContext = createContext<Renewal | undefined>(undefined);

export function useRenewal(): Renewal {
  const renewal = useContext(RenewalContext);
  if (!renewal) throw new Error('RenewalContext is missing');
  return renewal;
}

/** The one renewal of this page, told of new tokens, of their end, and of the computer coming back to life. */
export function useNewRenewal(manager: UserManager): Renewal {
  const [renewal] = useState(() => new Renewal(manager));
  useEffect(() => keepRenewed(renewal, manager), [renewal, manager]);
  return renewal;
}
