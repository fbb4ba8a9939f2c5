import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { Family } from '@/app/family';
import type { FamilyData } from '@/app/family-data';
import { useUpdate } from '@/app/use-update';
import { SeenMarksContext } from '@/features/diary/api/seen-marks';
import { VersionGate } from '@/features/identity/components/version-gate';
import type { Api } from '@/shared/api/api-client';
import { ApiContext } from '@/shared/api/api-context';
import type { Connectivity } from '@/shared/api/connectivity';
import { ConnectivityContext } from '@/shared/lib/reachability';
import { useSession } from '@/shared/lib/session';
import { Splash } from '@/shared/ui/splash';

export type DiaryParts = {
  api: Api;
  publicApi: Api;
  connectivity: Connectivity;
  familyData: () => Promise<FamilyData>;
};

/** The diary of a known account; shown when its last state is back from the device, before any request. */
export function Diary({ api, publicApi, connectivity, familyData }: DiaryParts) {
  const { accountId } = useSession();
  const [data, setData] = useState<FamilyData>();
  const update = useUpdate();

  useEffect(() => {
    void familyData().then(async (opened) => {
      await opened.open(accountId);
      setData(opened);
    });
  }, [familyData, accountId]);

  if (!data) return <Splash />;
  return (
    <ConnectivityContext value={connectivity}>
      <ApiContext value={api}>
        <SeenMarksContext value={data.seenMarks}>
          <QueryClientProvider client={data.queryClient}>
            <VersionGate publicApi={publicApi} own={__APP_VERSION__} update={update.apply}>
              <BrowserRouter>
                <Family familyData={data} update={update} />
              </BrowserRouter>
            </VersionGate>
          </QueryClientProvider>
        </SeenMarksContext>
      </ApiContext>
    </ConnectivityContext>
  );
}
