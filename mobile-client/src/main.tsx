import { startI18n } from '@eschool/clients-core/language';
import './shared/ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, prefetchDiary } from './app/app';
import type { FamilyData } from './app/family/family-data';
import { CATALOGUES } from './app/languages/catalogues';
import { NoConfig } from './app/no-config';
import { rememberedAccount } from './app/session/remembered-account';
import { createTokenSource } from './app/session/token-source';
import { createUserManager, isSpentReturn } from '@eschool/clients-core/user-manager';
import { createApi, createPublicApi } from './shared/api/api-client';
import { Connectivity } from './shared/api/connectivity';
import { loadConfig } from './shared/lib/app-config';
import { awaitInstallOffer } from './shared/lib/install-offer';
import { followSystemTheme, preferences } from './shared/lib/preferences';

async function start(root: HTMLElement): Promise<void> {
  followSystemTheme();
  awaitInstallOffer();
  const [config] = await Promise.all([
    loadConfig(),
    startI18n(CATALOGUES, preferences.get().language),
  ]);
  const page = createRoot(root);
  if (!config) {
    page.render(<NoConfig />);
    return;
  }
  if (isSpentReturn(window.location)) window.history.replaceState({}, '', '/');
  const manager = createUserManager(config, 'openid');
  const connectivity = new Connectivity();
  const tokens = createTokenSource(manager, {
    ended: () => window.location.reload(),
    away: (away) => connectivity.reportSignIn(away),
  });
  page.render(
    <StrictMode>
      <App
        manager={manager}
        api={createApi(config.apiBaseUrl, tokens, connectivity)}
        publicApi={createPublicApi(config.apiBaseUrl, connectivity)}
        connectivity={connectivity}
        familyData={familyData}
      />
    </StrictMode>,
  );
  prefetchDiary();
  openAhead();
}

let opened: Promise<FamilyData> | undefined;

/** One per visit, made when it is first needed: a stranger at the cover loads none of it. */
function familyData(): Promise<FamilyData> {
  opened ??= Promise.all([
    import('./app/family/family-data'),
    import('./shared/lib/key-value-store'),
  ]).then(([family, storage]) => new family.FamilyData(storage.openKeyValueStore()));
  return opened;
}

/** The last state of the account that this device remembers is read while the sign-in is still going on. */
function openAhead(): void {
  const known = rememberedAccount.get();
  if (known) void familyData().then((data) => data.open(known));
}

const root = document.getElementById('root');
if (root) void start(root);
