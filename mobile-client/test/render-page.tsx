import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SeenMarks, SeenMarksContext } from '@/features/diary/api/seen-marks';
import { ApiContext } from '@/shared/api/api-context';
import { createApi } from '@/shared/api/api-client';
import { Connectivity } from '@/shared/api/connectivity';
import { startI18n } from '@/shared/i18n/i18n';
import { ChildContext } from '@/shared/lib/child';
import { ConnectivityContext } from '@/shared/lib/reachability';
import { SessionContext, type Session } from '@/shared/lib/session';
import { CHILD } from './diary-fixtures';
import { memoryStore } from './memory-store';

export const API = 'http://localhost:8080/api/v1';

type Options = { at: string; path?: string; queryClient?: QueryClient; session?: Partial<Session> };

/** Shows one page as the app would, for Алиса's guardian, against the real client and its requests. */
export async function renderPage(page: ReactElement, options: Options) {
  await startI18n('ru');
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
        <ApiContext value={createApi(API, tokens, () => 'ru', connectivity)}>
          <SeenMarksContext value={seenMarks}>
            <QueryClientProvider client={queryClient}>
              <ChildContext value={CHILD}>
                <MemoryRouter initialEntries={[options.at]}>
                  <Routes>
                    <Route path={options.path ?? options.at} element={page} />
                  </Routes>
                </MemoryRouter>
              </ChildContext>
            </QueryClientProvider>
          </SeenMarksContext>
        </ApiContext>
      </ConnectivityContext>
    </SessionContext>,
  );
  return { ...view, seenMarks, queryClient };
}
