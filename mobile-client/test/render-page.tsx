import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SeenMarks } from '../src/features/diary/api/seen-marks';
import openSeenMarks from '../src/features/diary/on-device';
import { DevicePartsContext } from '../src/shared/lib/device-part';
import { ApiContext } from '../src/shared/api/api-context';
import { createApi } from '../src/shared/api/api-client';
import { Connectivity } from '../src/shared/api/connectivity';
import { ChildContext } from '../src/shared/lib/child';
import { ConnectivityContext } from '../src/shared/lib/reachability';
import { SessionContext, type Session } from '../src/shared/lib/session';
import { CHILD } from './diary-fixtures';
import { memoryStore } from './memory-store';

export const API = 'http://localhost:8080/api/v1';

type Options = { at: string; path?: string; queryClient?: QueryClient; session?: Partial<Session> };

/** Shows one page as the app would, for Алиса's guardian, against the real client and its requests. */
export function renderPage(page: ReactElement, options: Options) {
  const connectivity = new Connectivity();
  const tokens = {
    current: () => Promise.resolve(options.session?.mode === 'offline' ? undefined : 'token'),
    renew: () => Promise.resolve(undefined),
  };
  const queryClient =
    options.queryClient ??
    new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const session: Session = {
    accountId: 'elena',
    mode: 'online',
    reconnect: () => Promise.resolve(false),
    signOut: () => Promise.resolve(),
    ...options.session,
  };
  const seenMarks = new SeenMarks(memoryStore());
  const view = render(
    <SessionContext value={session}>
      <ConnectivityContext value={connectivity}>
        <ApiContext value={createApi(API, tokens, connectivity)}>
          <DevicePartsContext value={new Map([[openSeenMarks, seenMarks]])}>
            <QueryClientProvider client={queryClient}>
              <ChildContext value={CHILD}>
                <MemoryRouter initialEntries={[options.at]}>
                  <Routes>
                    <Route path={options.path ?? options.at} element={page} />
                  </Routes>
                </MemoryRouter>
              </ChildContext>
            </QueryClientProvider>
          </DevicePartsContext>
        </ApiContext>
      </ConnectivityContext>
    </SessionContext>,
  );
  return { ...view, seenMarks, queryClient };
}
