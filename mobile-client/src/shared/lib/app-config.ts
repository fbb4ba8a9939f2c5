import {
  loadRuntimeConfig,
  runtimeConfigOf,
  type RuntimeConfig,
} from '@eschool/clients-core/runtime-config';

const KEY = 'eschool-diary.config';

/** Falls back to the last known addresses when there is no network; they hold nothing personal. */
export async function loadConfig(): Promise<RuntimeConfig | undefined> {
  try {
    const config = await loadRuntimeConfig();
    localStorage.setItem(KEY, JSON.stringify(config));
    return config;
  } catch {
    return lastKnown();
  }
}

function lastKnown(): RuntimeConfig | undefined {
  try {
    return runtimeConfigOf(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}
