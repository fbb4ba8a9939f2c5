import { issueAccess as issue } from '@eschool/client/identity';
import type { AccessSlip } from '@eschool/client/identity';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** Makes a login with a one-time code; a repeated issue makes the former code useless. */
export function issueAccess(schoolId: string, personId: string): Promise<AccessSlip> {
  return dataOf(issue({ ...service, path: { schoolId, personId } }));
}
