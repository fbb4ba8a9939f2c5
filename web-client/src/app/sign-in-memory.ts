const STORAGE_KEY = 'eschool.signedIn';

/** After a reload the tokens are gone but the Keycloak session is not: then sign-in goes by itself. */
export function wasSignedIn(): boolean {
  return sessionStorage.getItem(STORAGE_KEY) === '1';
}

export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) sessionStorage.setItem(STORAGE_KEY, '1');
  else sessionStorage.removeItem(STORAGE_KEY);
}
