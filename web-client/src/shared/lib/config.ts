import { loadRuntimeConfig, type RuntimeConfig } from '@eschool/clients-core/runtime-config';

/** The version is written by whoever serves the files, who knows which build they are of. */
export type ClientConfig = RuntimeConfig & { version: string };

/** A missing field is a mistake of the installation and is named. */
export async function loadConfig(): Promise<ClientConfig> {
  const config: RuntimeConfig & { version?: unknown } = await loadRuntimeConfig();
  if (typeof config.version !== 'string') throw new Error('config.json: version');
  return { ...config, version: config.version };
}
