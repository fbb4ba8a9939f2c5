import { currentLanguage } from '@eschool/clients-core/language';
import { createService, type Service } from '@eschool/clients-core/service';
import type { Connectivity } from './connectivity';

/** Gives the access token of the moment and, when it was refused, a new one; undefined = cannot be had. */
export type TokenSource = {
  current: () => Promise<string | undefined>;
  renew: () => Promise<string | undefined>;
};

/** Spread into every call of the generated client. */
export type Api = Service;

const PATIENCE_MS = 20_000;

export function createApi(baseUrl: string, tokens: TokenSource, connectivity: Connectivity): Api {
  return createService(
    {
      language: currentLanguage,
      accessToken: tokens.current,
      renewedToken: tokens.renew,
      reached: (answered) => connectivity.report(answered),
    },
    PATIENCE_MS,
    baseUrl,
  );
}

/** For the few operations that need no sign-in: the first to find out that there is no way to the server. */
export function createPublicApi(baseUrl: string, connectivity: Connectivity): Api {
  return createService(
    { language: currentLanguage, reached: (answered) => connectivity.report(answered) },
    PATIENCE_MS,
    baseUrl,
  );
}
