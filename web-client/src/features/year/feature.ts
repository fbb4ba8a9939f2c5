import { IconCalendarStats } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const year: Feature = {
  views: [
    {
      id: 'academic-years',
      name: 'year.view',
      icon: IconCalendarStats,
      group: 'SCHOOL',
      order: 71,
      roles: [
        'DEPUTY_HEAD',
        'SCHOOL_ADMIN',
        'PRINCIPAL',
        'SCHEDULER',
        'REGISTRAR',
        'HR_OFFICER',
        'FACILITIES_MANAGER',
        'TEACHER',
        'CLASS_TEACHER',
      ],
    },
  ],
  routes: [
    {
      path: 'academic-years',
      view: 'academic-years',
      page: async () => (await import('./routes/year-page')).YearPage,
    },
  ],
};

export default year;
