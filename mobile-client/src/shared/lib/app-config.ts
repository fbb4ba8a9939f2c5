/** Where this installation's servers are; read at start so that one build serves every school. */
export type AppConfig = { apiBaseUrl: string; authority: string; clientId: string };

const KEY = 'eschool-diary.config';

function isConfig(value: unknown): value is AppConfig {
  if (typeof value !== 'object' || value === null) return false;
  const config = value as Record<string, unknown>;
  return ['apiBaseUrl', 'authority', 'clientId'].every((name) => typeof config[name] === 'string');
}

/** Falls back to the last known addresses when there is no network; they hold nothing personal. */
export async function loadConfig(): Promise<AppConfig | undefined> {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache' });
    const config: unknown = await response.json();
    if (response.ok && isConfig(config)) {
      localStorage.setItem(KEY, JSON.stringify(config));
      return config;
    }
  } catch {
    return lastKnown();
  }
  return lastKnown();
}

function lastKnown(): AppConfig | undefined {
  try {
    const config: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isConfig(config) ? config : undefined;
  } catch {
    return undefined;
  }
}
