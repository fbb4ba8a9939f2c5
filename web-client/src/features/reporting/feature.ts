import { IconBuildingCommunity, IconReportAnalytics } from '@tabler/icons-react';
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
    {
      id: 'schools',
      name: 'officeSchools.view',
      icon: IconBuildingCommunity,
      order: 5,
      roles: ['MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER', 'SYSTEM_OPERATOR'],
    },
  ],
  routes: [
    {
      path: 'reports',
      view: 'reports',
      page: async () => (await import('./routes/reports-page')).ReportsPage,
    },
    {
      path: 'schools',
      view: 'schools',
      page: async () => (await import('./routes/office-schools-page')).OfficeSchoolsPage,
    },
  ],
};

export default reporting;
