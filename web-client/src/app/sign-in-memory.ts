import { storedFlag } from '@eschool/clients-core/stored-flag';

/** After a reload the tokens are gone but the Keycloak session is not: then sign-in goes by itself. */
export const wasSignedIn = storedFlag(sessionStorage, 'eschool.signedIn');

/** Set when sign-out could not tell the sign-in service, so that the next sign-in asks for the password. */
export const asksPassword = storedFlag(localStorage, 'eschool.askPassword');
