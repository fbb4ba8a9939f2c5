import type { Feature } from '../../shared/lib/feature';

const identity: Feature = {
  more: async () => [{ order: 30, Section: (await import('./components/join-place')).JoinPlace }],
};

export default identity;
