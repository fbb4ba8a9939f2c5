import { describe, expect, it } from 'vitest';
import { isOlder } from '@/features/identity/api/is-older';
import { returnAddress } from '@/features/identity/api/return-address';

describe('the version handshake', () => {
  it('asks for an update only below the minimum', () => {
    expect(isOlder('0.1.0', '0.2.0')).toBe(true);
    expect(isOlder('0.9.9', '0.10.0')).toBe(true);
    expect(isOlder('1.0.0', '1.0.0')).toBe(false);
    expect(isOlder('2.0', '1.9.9')).toBe(false);
  });

  it('never locks anybody out over a version it cannot read', () => {
    expect(isOlder('0.1.0', 'next')).toBe(false);
  });
});

describe('the return from the sign-in page', () => {
  it('leads back to where the reader was', () => {
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
