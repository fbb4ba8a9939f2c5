import type { Feature } from '../../shared/lib/feature';

const notices: Feature = {
  frame: async () => (await import('./frame')).frame,
};

export default notices;
