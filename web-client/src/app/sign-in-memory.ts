const STORAGE_KEY = 'eschool.signedIn';

/** After a reload the tokens are gone but the Keycloak session is not: then sign-in goes by itself. */
export function wasSignedIn(): boolean {
  return sessionStorage.getItem(STORAGE_KEY) === '1';
}

export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) sessionStorage.setItem(STORAGE_KEY, '1');
  else sessionStorage.removeItem(STORAGE_KEY);
}

const ASK_PASSWORD_KEY = 'eschool.askPassword';

/** Set when sign-out could not tell the sign-in service, so that the next sign-in asks for the password. */
export const asksPassword = {
  get: (): boolean => localStorage.getItem(ASK_PASSWORD_KEY) !== null,
  set: (): void => localStorage.setItem(ASK_PASSWORD_KEY, '1'),
  clear: (): void => localStorage.removeItem(ASK_PASSWORD_KEY),
};
