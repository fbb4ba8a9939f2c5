import { IconCalendarEvent, IconNotebook } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const journal: Feature = {
  views: [
    { id: 'today', name: 'today.view', icon: IconCalendarEvent, order: 10, roles: ['TEACHER'] },
    {
      id: 'journals',
      name: 'journals.view',
      icon: IconNotebook,
      order: 20,
      roles: ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    },
  ],
  routes: [
    {
      path: 'today',
      view: 'today',
      page: async () => (await import('./routes/today-page')).TodayPage,
    },
    {
      path: 'journals',
      view: 'journals',
      page: async () => (await import('./routes/journals-page')).JournalsPage,
    },
    {
      path: 'journals/:journalId',
      view: 'journals',
      page: async () => (await import('./routes/journal-page')).JournalPage,
    },
  ],
  work: async () => (await import('./sync/journal-syncs')).unsentCells,
};

export default journal;
