import { storedFlag } from '@eschool/clients-core/stored-flag';

const ACCOUNT = 'eschool-diary.account';

/** The account whose diary this device keeps, by its opaque id; it is forgotten at sign-out. */
export const rememberedAccount = {
  get: (): string | undefined => localStorage.getItem(ACCOUNT) ?? undefined,
  set: (accountId: string): void => localStorage.setItem(ACCOUNT, accountId),
  forget: (): void => localStorage.removeItem(ACCOUNT),
};

/** Set when sign-out could not tell the server, so that the next sign-in asks for the password. */
export const askPasswordNextTime = storedFlag(localStorage, 'eschool-diary.ask-password');
