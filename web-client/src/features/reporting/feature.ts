import { IconReportAnalytics } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const reporting: Feature = {
  views: [
    {
      id: 'reports',
      name: 'reports.view',
      icon: IconReportAnalytics,
      order: 50,
      roles: ['CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
      home: ['DEPUTY_HEAD', 'PRINCIPAL'],
    },
  ],
  routes: [
    {
      path: 'reports',
      view: 'reports',
      page: async () => (await import('./routes/summary-sheet-page')).SummarySheetPage,
    },
  ],
};

export default reporting;
