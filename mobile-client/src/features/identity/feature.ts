import type { Feature } from '../../shared/lib/feature';
import { AccessNotice } from './components/access-notice';

const identity: Feature = {
  notices: [AccessNotice],
  more: async () => [{ order: 30, Section: (await import('./components/join-place')).JoinPlace }],
};

export default identity;
