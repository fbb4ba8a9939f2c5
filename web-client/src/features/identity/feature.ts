import type { Feature } from '../../shared/lib/feature';

const identity: Feature = {
  routes: [
    {
      path: 'people/access-log',
      view: 'people',
      only: { name: 'accessLog.title', roles: ['SCHOOL_ADMIN', 'PRINCIPAL'] },
      page: async () => (await import('./routes/access-log-page')).AccessLogPage,
    },
  ],
  frame: async () => (await import('./frame')).frame,
};

export default identity;
