import { joinPlace } from '@eschool/client/identity';
import { dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../../shared/api/api-client';

/** Adds the place of an access slip to the account of the person who is signed in. */
export function addPlace(api: Api, login: string, activationCode: string) {
  return dataOf(joinPlace({ ...api, body: { login, activationCode } }));
}
