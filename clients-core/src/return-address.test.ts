import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address';

describe('the return from the sign-in page', () => {
  it('leads back to where the person was', () => {
    expect(returnAddress({ returnTo: '/diary/2026-11-20?view=week' })).toBe(
      '/diary/2026-11-20?view=week',
    );
  });

  it('never leads to a foreign address', () => {
    for (const returnTo of ['//evil.example', '/\\evil.example', 'https://evil.example', 7]) {
      expect(returnAddress({ returnTo })).toBe('/');
    }
    expect(returnAddress(undefined)).toBe('/');
  });
});
