import type { UserManager } from 'oidc-client-ts';
import { useEffect, useState, type ComponentType } from 'react';
import { AuthProvider } from 'react-oidc-context';
import type { DiaryParts } from './diary';
import { returnAddress } from '@eschool/clients-core/return-address';
import { SessionGate } from './session/session-gate';
import { PageBoundary } from '../shared/ui/page-boundary';
import { Plain } from '../shared/ui/plain';
import { Splash } from '../shared/ui/splash';

let Diary: ComponentType<DiaryParts> | undefined;

async function loadDiary(): Promise<ComponentType<DiaryParts>> {
  return (Diary ??= (await import('./diary')).Diary);
}

/** Starts fetching the diary itself while the sign-in is still going on. */
export function prefetchDiary(): void {
  void loadDiary().catch(() => undefined);
}

/** Not a lazy component: React shows what has suspended a third of a second late, even when it is there already. */
function LoadedDiary(parts: DiaryParts) {
  const [Loaded, setLoaded] = useState(() => Diary);
  const [error, setError] = useState<Error>();
  useEffect(() => {
    if (Loaded) return;
    loadDiary().then(
      (diary) => setLoaded(() => diary),
      (cause: unknown) => setError(new Error('The diary did not arrive', { cause })),
    );
  }, [Loaded]);
  if (error) throw error;
  return Loaded ? <Loaded {...parts} /> : <Splash />;
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
          <LoadedDiary {...parts} />
        </PageBoundary>
      </SessionGate>
    </AuthProvider>
  );
}
