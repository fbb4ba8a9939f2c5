import { inOrder } from '@eschool/clients-core/in-order';
import { IconDots } from '@tabler/icons-react';
import type { Feature, MoreSection, Tab } from '../shared/lib/feature';

/** All features there are: a folder with a `feature.ts` is one, and no list names it. */
export const FEATURES = Object.values(
  import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' }),
);

export const MORE: Tab = { to: '/more', name: 'more.title', icon: IconDots, order: 1000 };

export const TABS = inOrder([...FEATURES.map((feature) => feature.tabs ?? []), [MORE]]);

export const ROUTES = FEATURES.flatMap((feature) => feature.routes ?? []);

export const BACKGROUND = FEATURES.flatMap((feature) => feature.background ?? []);

export const NOTICES = FEATURES.flatMap((feature) => feature.notices ?? []);

export async function loadMoreSections(): Promise<MoreSection[]> {
  return inOrder(
    await Promise.all(FEATURES.map(async (feature) => (await feature.more?.()) ?? [])),
  );
}
