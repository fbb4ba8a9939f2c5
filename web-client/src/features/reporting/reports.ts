import type { Role } from '@eschool/client/common';
import type { TextKey } from '@eschool/clients-core/texts';
import type { Roles } from '../../shared/lib/feature';
import { includesRole } from '../../shared/lib/feature';

/** A report of the view «Отчёты»; its id stands in the address. */
export type ReportOffer = {
  id: string;
  name: TextKey;
  roles: Roles;
};

export const REPORTS: ReportOffer[] = [
  {
    id: 'summary-sheet',
    name: 'reports.sheet',
    roles: ['CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
  },
  {
    id: 'subject-teacher',
    name: 'reports.teacher.name',
    roles: ['TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
  },
];

export function reportsOf(role: Role): ReportOffer[] {
  return REPORTS.filter(({ roles }) => includesRole(roles, role));
}
