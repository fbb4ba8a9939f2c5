import { createContext, useContext } from 'react';

export type AccessRequest = {
  personId: string;
  name: string;
  /** Undefined when the view does not know. */
  hasAccess: boolean | undefined;
};

export const AccessDeskContext = createContext<((request: AccessRequest) => void) | undefined>(
  undefined,
);

export function useAccessDesk(): (request: AccessRequest) => void {
  const ask = useContext(AccessDeskContext);
  if (!ask) throw new Error('AccessDesk is missing');
  return ask;
}
