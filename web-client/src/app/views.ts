import {
  IconCalendarEvent,
  IconNotebook,
  IconListDetails,
  IconUsersGroup,
  IconReportAnalytics,
  IconAddressBook,
} from '@tabler/icons-react';
import type { Role } from '@eschool/client';

/** A place in the left rail: what it is called, where it is, and whose it is. */
export interface View {
  id: 'today' | 'journals' | 'plans' | 'my-class' | 'reports' | 'people';
  icon: typeof IconNotebook;
  roles: Role[];
}

export const VIEWS: View[] = [
  { id: 'today', icon: IconCalendarEvent, roles: ['TEACHER'] },
  {
    id: 'journals',
    icon: IconNotebook,
    roles: ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
  },
  { id: 'plans', icon: IconListDetails, roles: ['TEACHER', 'DEPUTY_HEAD'] },
  { id: 'my-class', icon: IconUsersGroup, roles: ['CLASS_TEACHER'] },
  {
    id: 'reports',
    icon: IconReportAnalytics,
    roles: ['CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
  },
  {
    id: 'people',
    icon: IconAddressBook,
    roles: ['SCHOOL_ADMIN', 'REGISTRAR', 'DEPUTY_HEAD', 'PRINCIPAL'],
  },
];

/** Where each role starts its day. */
const HOME: Partial<Record<Role, View['id']>> = {
  CLASS_TEACHER: 'my-class',
  DEPUTY_HEAD: 'reports',
  PRINCIPAL: 'reports',
};

export function viewsOf(role: Role): View[] {
  return VIEWS.filter((view) => view.roles.includes(role));
}

export function homeOf(role: Role): string {
  return HOME[role] ?? viewsOf(role)[0]?.id ?? 'welcome';
}
