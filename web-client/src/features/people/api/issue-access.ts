import type { AccessSlip } from '@eschool/client';
import { call } from '../../../shared/lib/api';

/** Makes a login with a one-time code; a repeated issue makes the former code useless. */
export function issueAccess(
  schoolId: string,
  personId: string,
  idempotencyKey: string,
): Promise<AccessSlip> {
  return call(`/schools/${schoolId}/people/${personId}/access`, {
    method: 'POST',
    idempotencyKey,
  });
}
