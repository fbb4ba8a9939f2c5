import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Acting } from '../shared/lib/acting';
import { actAs } from '../shared/lib/acting';
import { homeOf } from './views';

/** Changes the role: nothing that the former role saw stays in memory. */
export function useSwitchRole() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (next: Acting, options: { stay?: boolean } = {}) => {
      actAs(next);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      if (!options.stay) void navigate(`${next.base}/${homeOf(next.role)}`);
    },
    [navigate, queryClient],
  );
}
