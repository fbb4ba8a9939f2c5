import { ErrorResponse, type UserManager } from 'oidc-client-ts';
import { describe, expect, it, vi } from 'vitest';
import { createTokenSource } from '@/features/identity/api/token-source';

function signedIn(expiresIn: number, signinSilent: () => Promise<unknown>) {
  const user = { access_token: 'old', refresh_token: 'once', expires_in: expiresIn };
  const manager = { getUser: () => Promise.resolve(user), signinSilent } as unknown as UserManager;
  const sessionEnded = vi.fn();
  return { tokens: createTokenSource(manager, sessionEnded), sessionEnded };
}

const renewed = () => Promise.resolve({ access_token: 'new' });

describe('the access token', () => {
  it('is used while it lives', async () => {
    const { tokens } = signedIn(120, renewed);
    expect(await tokens.current()).toBe('old');
  });

  it('is not sent in its last seconds', async () => {
    const { tokens } = signedIn(5, renewed);
    expect(await tokens.current()).toBeUndefined();
  });

  it('is renewed once for all requests that wait for it', async () => {
    const signinSilent = vi.fn(renewed);
    const { tokens } = signedIn(0, signinSilent);
    expect(await Promise.all([tokens.renew(), tokens.renew(), tokens.renew()])).toEqual([
      'new',
      'new',
      'new',
    ]);
    expect(signinSilent).toHaveBeenCalledOnce();
  });

  it('that cannot be renewed without a network leaves the reader where they are', async () => {
    const { tokens, sessionEnded } = signedIn(0, () => Promise.reject(new TypeError('fetch')));
    expect(await tokens.renew()).toBeUndefined();
    expect(sessionEnded).not.toHaveBeenCalled();
  });

  it('that the server refuses to renew ends the session', async () => {
    const refusal = new ErrorResponse({ error: 'invalid_grant' });
    const { tokens, sessionEnded } = signedIn(0, () => Promise.reject(refusal));
    expect(await tokens.renew()).toBeUndefined();
    expect(sessionEnded).toHaveBeenCalledOnce();
  });
});
