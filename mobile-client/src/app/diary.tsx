import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { Family } from './family/family';
import type { FamilyData } from './family/family-data';
import { useUpdate } from './use-update';
import { VersionGate } from './session/version-gate';
import type { Api } from '../shared/api/api-client';
import { ApiContext } from '../shared/api/api-context';
import type { Connectivity } from '../shared/api/connectivity';
import { DevicePartsContext } from '../shared/lib/device-part';
import { ConnectivityContext } from '../shared/lib/reachability';
import { useSession } from '../shared/lib/session';
import { Splash } from '../shared/ui/splash';

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
        <DevicePartsContext value={data.parts}>
          <QueryClientProvider client={data.queryClient}>
            <VersionGate publicApi={publicApi} own={__APP_VERSION__} update={update.apply}>
              <BrowserRouter>
                <Family familyData={data} update={update} />
              </BrowserRouter>
            </VersionGate>
          </QueryClientProvider>
        </DevicePartsContext>
      </ApiContext>
    </ConnectivityContext>
  );
}
