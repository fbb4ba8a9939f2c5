import type { BackgroundWork, Feature, FrameParts } from '../shared/lib/feature';

/** All features there are: a folder with a `feature.ts` is one, and no list names it. */
export const FEATURES = Object.values(
  import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' }),
);

/** What features add to the frame around every view. */
export async function loadFrameParts(): Promise<Required<FrameParts>> {
  const parts = await Promise.all(FEATURES.map(async (feature) => feature.frame?.()));
  return {
    topBar: parts.flatMap((part) => part?.topBar ?? []),
    notices: parts.flatMap((part) => part?.notices ?? []),
    personActions: parts.flatMap((part) => part?.personActions ?? []),
  };
}

async function loadWork(): Promise<BackgroundWork[]> {
  const works = await Promise.all(FEATURES.map(async (feature) => feature.work?.()));
  return works.filter((work) => work !== undefined);
}

/** Takes up what earlier visits of the account left undone. */
export async function resumeWork(account: string): Promise<void> {
  for (const work of await loadWork()) await work.resume(account);
}

/** Sends what waits, now that the connection or the sign-in is back or the person asks for it. */
export async function sendWaitingWork(): Promise<void> {
  for (const work of await loadWork()) work.sendNow();
}

/** Destroys what the account's work left on this computer. */
export async function discardWork(account: string): Promise<void> {
  for (const work of await loadWork()) await work.discard(account);
}
