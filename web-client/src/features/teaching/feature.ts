import { IconChalkboard } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const teaching: Feature = {
  views: [
    {
      id: 'load',
      name: 'load.view',
      icon: IconChalkboard,
      group: 'SCHOOL',
      order: 66,
      roles: ['DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER', 'HR_OFFICER', 'SCHOOL_ADMIN', 'TEACHER'],
    },
  ],
  routes: [
    {
      path: 'load',
      view: 'load',
      page: async () => (await import('./routes/load-page')).LoadPage,
    },
  ],
};

export default teaching;
