import type { UserManager } from 'oidc-client-ts';
import { lazy, Suspense, useState } from 'react';
import { AuthProvider } from 'react-oidc-context';
import type { DiaryParts } from '@/app/diary';
import { returnAddress } from '@/features/identity/api/return-address';
import { SessionGate } from '@/features/identity/components/session-gate';
import { PageBoundary } from '@/shared/ui/page-boundary';
import { Plain } from '@/shared/ui/plain';
import { Splash } from '@/shared/ui/splash';

const loadDiary = () => import('@/app/diary');
const Diary = lazy(() => loadDiary().then((module) => ({ default: module.Diary })));

/** Starts fetching the diary itself while the sign-in is still going on. */
export function prefetchDiary(): void {
  void loadDiary().catch(() => undefined);
}

type Props = DiaryParts & { manager: UserManager };

export function App({ manager, ...parts }: Props) {
  const [purge] = useState(() => async () => (await parts.familyData()).purge());
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => window.history.replaceState({}, '', returnAddress(user?.state))}
    >
      <SessionGate manager={manager} purge={purge}>
        <PageBoundary frame={(notice) => <Plain>{notice}</Plain>}>
          <Suspense fallback={<Splash />}>
            <Diary {...parts} />
          </Suspense>
        </PageBoundary>
      </SessionGate>
    </AuthProvider>
  );
}
