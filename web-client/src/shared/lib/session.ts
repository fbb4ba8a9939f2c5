import { createContext, useContext } from 'react';
import type { Me, Membership, Office, Role } from '@eschool/client/identity';
import type { Place } from './places';

/** Who works, where and in which role; every view below the shell has it. */
export type PlaceSession = {
  me: Me;
  place: Place;
  role: Role;
  signOut: () => void;
};

/** The same in a school. */
export type Session = {
  me: Me;
  membership: Membership;
  schoolId: string;
  role: Role;
  signOut: () => void;
};

export const PlaceContext = createContext<PlaceSession | undefined>(undefined);
export const SessionContext = createContext<Session | undefined>(undefined);

/** For what is shown in schools and in offices above them alike. */
export function usePlace(): PlaceSession {
  const session = useContext(PlaceContext);
  if (!session) throw new Error('PlaceContext is missing');
  return session;
}

/** For the views of a school. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionContext is missing');
  return session;
}

/** For the views of an office above the schools. */
export function useOffice(): Office {
  const { office } = usePlace().place;
  if (!office) throw new Error('A view of an office is shown in a school');
  return office;
}
