import { issueAccess as issue } from '@eschool/client/identity';
import type { AccessSlip } from '@eschool/client/identity';
import { dataOf, idempotent } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** Makes a login with a one-time code; another key makes the former code useless, the same one gives the same slip. */
export function issueAccess(schoolId: string, personId: string, key: string): Promise<AccessSlip> {
  return dataOf(issue({ ...service, path: { schoolId, personId }, headers: idempotent(key) }));
}
