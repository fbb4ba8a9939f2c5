import { IconAddressBook, IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '../../shared/lib/feature';

const people: Feature = {
  views: [
    {
      id: 'my-class',
      name: 'myClass.view',
      icon: IconUsersGroup,
      order: 40,
      roles: ['CLASS_TEACHER'],
      home: ['CLASS_TEACHER'],
    },
    {
      id: 'people',
      name: 'people.view',
      icon: IconAddressBook,
      order: 60,
      roles: ['SCHOOL_ADMIN', 'REGISTRAR', 'DEPUTY_HEAD', 'PRINCIPAL'],
    },
  ],
  routes: [
    {
      path: 'my-class',
      view: 'my-class',
      page: async () => (await import('./routes/my-class-page')).MyClassPage,
    },
    {
      path: 'people',
      view: 'people',
      page: async () => (await import('./routes/people-page')).PeoplePage,
    },
    {
      path: 'my-class/:personId/record',
      view: 'my-class',
      page: async () => (await import('./routes/person-page')).PersonPage,
    },
    {
      path: 'people/:personId',
      view: 'people',
      page: async () => (await import('./routes/person-page')).PersonPage,
    },
    {
      path: 'people/import',
      view: 'people',
      only: { name: 'import.title', roles: ['SCHOOL_ADMIN'] },
      page: async () => (await import('./routes/people-import-page')).PeopleImportPage,
    },
  ],
  frame: async () => (await import('./frame')).frame,
};

export default people;
