import { lazy } from 'react';
import type { Feature } from '../../shared/lib/feature';

const HelpPage = lazy(async () => ({ default: (await import('./routes/help-page')).HelpPage }));

const help: Feature = {
  routes: [{ path: '/more/help', page: HelpPage }],
  more: async () => [{ order: 50, Section: (await import('./components/help-link')).HelpLink }],
};

export default help;
