import { createService, originOf, type Caller } from '@eschool/clients-core/service';

const PATIENCE_MS = 60_000;

/** On whose behalf requests go: set once at start and kept current by the session. */
let caller: Caller = { language: () => 'ru' };

/** Spread into every call of the generated client: the configured connection, and failures are thrown. */
export const service = createService(
  {
    language: () => caller.language(),
    accessToken: () => caller.accessToken?.(),
    actingRole: () => caller.actingRole?.(),
    unauthorized: () => caller.unauthorized?.(),
  },
  PATIENCE_MS,
);

export function configureApi({
  baseUrl,
  ...changes
}: Partial<Caller> & { baseUrl?: string }): void {
  caller = { ...caller, ...changes };
  if (baseUrl !== undefined) service.client.setConfig({ baseUrl: originOf(baseUrl) });
}
