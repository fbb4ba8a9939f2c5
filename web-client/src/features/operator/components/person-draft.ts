import type { Invitee } from '@eschool/client/identity';

/** Somebody who is to be invited, as it is being written. */
export type PersonDraft = Record<
  'lastName' | 'firstName' | 'middleName' | 'email' | 'login',
  string
>;

export const PERSON_FIELDS = ['lastName', 'firstName', 'middleName', 'email', 'login'] as const;

export const NOBODY: PersonDraft = {
  lastName: '',
  firstName: '',
  middleName: '',
  email: '',
  login: '',
};

/** The draft as the service takes it: what is empty is not sent. */
export function invitee(draft: PersonDraft): Invitee {
  const [middleName, email, login] = [draft.middleName, draft.email, draft.login].map((text) =>
    text.trim(),
  );
  return {
    lastName: draft.lastName.trim(),
    firstName: draft.firstName.trim(),
    ...(middleName && { middleName }),
    ...(email && { email }),
    ...(login && { login }),
  };
}
