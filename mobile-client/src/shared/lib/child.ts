import { createContext, useContext } from 'react';
import type { StoppedDelivery } from '@eschool/client/people';

/** The child whose diary is open, the role it is read in, and the clock of the child's school. */
export type ChildInView = {
  studentId: string;
  schoolId: string;
  schoolName: string;
  displayName: string;
  firstName: string;
  className: string | undefined;
  role: 'GUARDIAN' | 'STUDENT';
  timeZone: string | undefined;
  /** Why the diary is not delivered; undefined while it is. */
  stopped?: StoppedDelivery | undefined;
};

export const ChildContext = createContext<ChildInView | undefined>(undefined);

export function useChild(): ChildInView {
  const child = useContext(ChildContext);
  if (!child) throw new Error('useChild outside of the shell');
  return child;
}
