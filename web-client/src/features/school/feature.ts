import { IconDoor } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const school: Feature = {
  views: [
    {
      id: 'rooms',
      name: 'rooms.view',
      icon: IconDoor,
      group: 'SCHOOL',
      order: 70,
      roles: ['FACILITIES_MANAGER', 'SCHOOL_ADMIN', 'DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER'],
    },
  ],
  routes: [
    {
      path: 'rooms',
      view: 'rooms',
      page: async () => (await import('./routes/rooms-page')).RoomsPage,
    },
  ],
};

export default school;
