import { afterEach, describe, expect, it } from 'vitest';
import { isSpentReturn } from './user-manager';

describe('the address that the sign-in page returns to', () => {
  afterEach(() => sessionStorage.clear());

  it('is awaited while its one-time state is kept', () => {
    sessionStorage.setItem('oidc.abc', '{}');
    expect(isSpentReturn({ pathname: '/signed-in', search: '?state=abc&code=1' })).toBe(false);
  });

  it('is spent when Back opens it again', () => {
    expect(isSpentReturn({ pathname: '/signed-in', search: '?state=abc&code=1' })).toBe(true);
  });

  it('is no other address', () => {
    expect(isSpentReturn({ pathname: '/signed-in', search: '' })).toBe(false);
    expect(isSpentReturn({ pathname: '/today', search: '?state=abc' })).toBe(false);
  });
});
