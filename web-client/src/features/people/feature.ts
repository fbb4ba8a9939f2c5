import {
  IconAddressBook,
  IconFriends,
  IconIdBadge2,
  IconSchool,
  IconUsersGroup,
} from '@tabler/icons-react';
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
      group: 'PEOPLE',
      order: 60,
      roles: ['SCHOOL_ADMIN', 'REGISTRAR', 'DEPUTY_HEAD', 'PRINCIPAL'],
    },
    {
      id: 'classes',
      name: 'classes.view',
      icon: IconSchool,
      group: 'SCHOOL',
      order: 62,
      roles: ['DEPUTY_HEAD', 'SCHOOL_ADMIN', 'PRINCIPAL', 'REGISTRAR'],
    },
    {
      id: 'groups',
      name: 'groups.view',
      icon: IconFriends,
      group: 'SCHOOL',
      order: 64,
      roles: ['DEPUTY_HEAD', 'SCHOOL_ADMIN', 'PRINCIPAL', 'REGISTRAR'],
    },
    {
      id: 'staff',
      name: 'staff.view',
      icon: IconIdBadge2,
      group: 'PEOPLE',
      order: 65,
      roles: ['HR_OFFICER', 'SCHOOL_ADMIN', 'DEPUTY_HEAD', 'PRINCIPAL'],
      home: ['HR_OFFICER'],
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
      path: 'my-class/subgroups',
      view: 'my-class',
      page: async () => (await import('./routes/subgroups-page')).MySubgroupsPage,
    },
    {
      path: 'classes',
      view: 'classes',
      page: async () => (await import('./routes/classes-page')).ClassesPage,
    },
    {
      path: 'classes/:classId',
      view: 'classes',
      page: async () => (await import('./routes/class-page')).ClassPage,
    },
    {
      path: 'classes/:classId/subgroups',
      view: 'classes',
      page: async () => (await import('./routes/subgroups-page')).SubgroupsPage,
    },
    {
      path: 'groups',
      view: 'groups',
      page: async () => (await import('./routes/groups-page')).GroupsPage,
    },
    {
      path: 'groups/:groupId',
      view: 'groups',
      page: async () => (await import('./routes/group-page')).GroupPage,
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
      only: { name: 'import.title', roles: ['SCHOOL_ADMIN', 'REGISTRAR'] },
      page: async () => (await import('./routes/people-import-page')).PeopleImportPage,
    },
    {
      path: 'staff',
      view: 'staff',
      page: async () => (await import('./routes/staff-page')).StaffPage,
    },
    {
      path: 'staff/new',
      view: 'staff',
      only: { name: 'staff.newTitle', roles: ['HR_OFFICER'] },
      page: async () => (await import('./routes/staff-form-page')).NewStaffPage,
    },
    {
      path: 'staff/:staffId',
      view: 'staff',
      page: async () => (await import('./routes/staff-member-page')).StaffMemberPage,
    },
    {
      path: 'staff/:staffId/edit',
      view: 'staff',
      only: { name: 'staff.changeTitle', roles: ['HR_OFFICER'] },
      page: async () => (await import('./routes/staff-form-page')).StaffEditPage,
    },
  ],
  frame: async () => (await import('./frame')).frame,
};

export default people;
