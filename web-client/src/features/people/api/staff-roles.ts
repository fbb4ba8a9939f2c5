import { queryOptions } from '@tanstack/react-query';
import { endStaffRole, giveStaffRole, listStaffRoles } from '@eschool/client/identity';
import type { GiveRole, StaffRole } from '@eschool/client/identity';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

type Of = { schoolId: string; staffId: string };

/** What somebody of the staff may act as, and whether they can sign in. */
export const staffRolesQuery = ({ schoolId, staffId }: Of) =>
  queryOptions({
    queryKey: ['staff-roles', schoolId, staffId],
    queryFn: ({ signal }) =>
      dataOf(listStaffRoles({ ...service, path: { schoolId, personId: staffId }, signal })),
  });

export function giveRole(
  { schoolId, staffId }: Of,
  body: GiveRole,
  idempotencyKey: string,
): Promise<StaffRole> {
  return dataOf(
    giveStaffRole({
      ...service,
      path: { schoolId, personId: staffId },
      body,
      headers: idempotent(idempotencyKey),
    }),
  );
}

export async function endRole(
  { schoolId, staffId }: Of,
  role: Pick<StaffRole, 'id' | 'version'>,
): Promise<void> {
  await dataOf(
    endStaffRole({
      ...service,
      path: { schoolId, personId: staffId, assignmentId: role.id },
      headers: ifMatch(role.version),
    }),
  );
}
