import { createContext, useContext } from 'react';
import type { Me, Membership, Role } from '@eschool/client/identity';

/** Who works, in which school and role; every view below the shell has it. */
export type Session = {
  me: Me;
  membership: Membership;
  schoolId: string;
  role: Role;
  signOut: () => void;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionContext is missing');
  return session;
}
