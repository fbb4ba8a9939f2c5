import { IconReportAnalytics } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const reporting: Feature = {
  views: [
    {
      id: 'reports',
      name: 'reports.view',
      icon: IconReportAnalytics,
      order: 50,
      roles: ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
      home: ['DEPUTY_HEAD', 'PRINCIPAL'],
    },
  ],
  routes: [
    {
      path: 'reports',
      view: 'reports',
      page: async () => (await import('./routes/reports-page')).ReportsPage,
    },
  ],
};

export default reporting;
