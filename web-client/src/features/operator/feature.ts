import { IconBuildingBank, IconSchool } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const operator: Feature = {
  views: [
    {
      id: 'openings',
      name: 'openings.view',
      icon: IconSchool,
      order: 3,
      roles: ['SYSTEM_OPERATOR'],
      home: ['SYSTEM_OPERATOR'],
    },
    {
      id: 'offices',
      name: 'offices.view',
      icon: IconBuildingBank,
      order: 4,
      roles: ['SYSTEM_OPERATOR'],
    },
  ],
  routes: [
    {
      path: 'openings',
      view: 'openings',
      page: async () => (await import('./routes/openings-page')).OpeningsPage,
    },
    {
      path: 'openings/new',
      view: 'openings',
      page: async () => (await import('./routes/open-school-page')).OpenSchoolPage,
    },
    {
      path: 'offices',
      view: 'offices',
      page: async () => (await import('./routes/offices-page')).OfficesPage,
    },
    {
      path: 'offices/new',
      view: 'offices',
      page: async () => (await import('./routes/open-office-page')).OpenOfficePage,
    },
  ],
};

export default operator;
