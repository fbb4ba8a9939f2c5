import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './failure';

/** How long an answer is shown without asking again, by how fast such data changes. */
export const FRESH = {
  lessons: 5 * 60_000,
  otherWeeks: 30 * 60_000,
  people: 60 * 60_000,
} as const;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Kept for the whole visit: what was read once stays readable without a network.
        gcTime: Infinity,
        networkMode: 'always',
        staleTime: FRESH.lessons,
        retry: (attempts, error) => attempts < 2 && isTransient(error),
        refetchOnReconnect: true,
        // The app comes back from behind another one; an unchanged answer is a 304.
        refetchOnWindowFocus: 'always',
      },
    },
  });
}
