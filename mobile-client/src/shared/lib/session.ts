import { createContext, useContext } from 'react';

/** Who reads the diary. `offline` = the last state of a known account, read-only, without tokens. */
export type Session = {
  accountId: string;
  mode: 'online' | 'offline';
  /** Goes through the sign-in page and returns to this address; false when it cannot be reached. */
  reconnect: () => Promise<boolean>;
  signOut: () => Promise<void>;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a session');
  return session;
}
