const ACCOUNT = 'eschool-diary.account';
const ASK_AGAIN = 'eschool-diary.ask-password';

/** The account whose diary this device keeps, by its opaque id; it is forgotten at sign-out. */
export const rememberedAccount = {
  get: (): string | undefined => localStorage.getItem(ACCOUNT) ?? undefined,
  set: (accountId: string): void => localStorage.setItem(ACCOUNT, accountId),
  forget: (): void => localStorage.removeItem(ACCOUNT),
};

/** Set when sign-out could not tell the server, so that the next sign-in asks for the password. */
export const askPasswordNextTime = {
  get: (): boolean => localStorage.getItem(ASK_AGAIN) !== null,
  set: (): void => localStorage.setItem(ASK_AGAIN, '1'),
  clear: (): void => localStorage.removeItem(ASK_AGAIN),
};
