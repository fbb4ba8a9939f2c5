/** Where this installation's servers are. Read at start, so that one build serves any school. */
export type RuntimeConfig = { apiBaseUrl: string; authority: string; clientId: string };

const FIELDS = ['apiBaseUrl', 'authority', 'clientId'] as const;

/**
 * Reads `/config.json`.
 *
 * @throws Error naming the first field that is missing, which is a mistake of the installation
 */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return runtimeConfigOf(await response.json());
}

/** @throws Error naming the first field that is missing */
export function runtimeConfigOf(value: unknown): RuntimeConfig {
  const fields = (value ?? {}) as Record<string, unknown>;
  for (const field of FIELDS) {
    if (typeof fields[field] !== 'string') throw new Error(`config.json: ${field}`);
  }
  return value as RuntimeConfig;
}
