import { IconFileCheck } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const consents: Feature = {
  views: [
    {
      id: 'consents',
      name: 'consents.view',
      icon: IconFileCheck,
      group: 'PEOPLE',
      order: 67,
      roles: ['REGISTRAR', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    },
  ],
  routes: [
    {
      path: 'consents',
      view: 'consents',
      page: async () => (await import('./routes/consents-page')).ConsentsPage,
    },
    {
      path: 'consents/:studentId',
      view: 'consents',
      page: async () => (await import('./routes/pupil-consents-page')).PupilConsentsPage,
    },
  ],
};

export default consents;
