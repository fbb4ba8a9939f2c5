import { IconListDetails, IconTable } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const curriculum: Feature = {
  views: [
    {
      id: 'plans',
      name: 'plan.view',
      icon: IconListDetails,
      order: 30,
      roles: ['TEACHER', 'DEPUTY_HEAD'],
    },
    {
      id: 'curriculum',
      name: 'curriculum.view',
      icon: IconTable,
      group: 'SCHOOL',
      order: 63,
      roles: [
        'DEPUTY_HEAD',
        'PRINCIPAL',
        'SCHEDULER',
        'HR_OFFICER',
        'SCHOOL_ADMIN',
        'TEACHER',
        'REGISTRAR',
      ],
    },
  ],
  routes: [
    {
      path: 'curriculum',
      view: 'curriculum',
      page: async () => (await import('./routes/curriculum-page')).CurriculumPage,
    },
    {
      path: 'plans',
      view: 'plans',
      page: async () => (await import('./routes/plans-page')).PlansPage,
    },
    {
      path: 'plans/import',
      view: 'plans',
      page: async () => (await import('./routes/plan-import-page')).PlanImportPage,
    },
    {
      path: 'plans/:planId',
      view: 'plans',
      page: async () => (await import('./routes/plan-page')).PlanPage,
    },
  ],
};

export default curriculum;
