/** Runtime configuration: the same build is served for any school, so addresses are read at start. */
export interface ClientConfig {
  apiBaseUrl: string;
  authority: string;
  clientId: string;
  version: string;
}

const REQUIRED = ['apiBaseUrl', 'authority', 'clientId', 'version'] as const;

/** Reads `/config.json`; a missing field is an installation error and is named. */
export async function loadConfig(): Promise<ClientConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  const value = (await response.json()) as Partial<Record<string, unknown>>;
  for (const field of REQUIRED) {
    if (typeof value[field] !== 'string') throw new Error(`config.json: ${field}`);
  }
  return value as unknown as ClientConfig;
}
