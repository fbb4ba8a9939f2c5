import type { Feature } from '../../shared/lib/feature';

const identity: Feature = {
  routes: [
    {
      path: 'people/access-log',
      view: 'people',
      page: async () => (await import('./routes/access-log-page')).AccessLogPage,
    },
  ],
  frame: async () => (await import('./frame')).frame,
};

export default identity;
