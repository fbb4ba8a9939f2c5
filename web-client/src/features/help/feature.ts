import { IconHelpCircle } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const help: Feature = {
  views: [
    {
      id: 'help',
      name: 'help.view',
      icon: IconHelpCircle,
      order: 1000,
      last: true,
      roles: 'EVERYONE',
    },
  ],
  routes: [
    {
      path: 'help',
      view: 'help',
      page: async () => (await import('./routes/help-page')).HelpPage,
    },
  ],
};

export default help;
