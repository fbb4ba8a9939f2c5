import { describe, expect, it } from 'vitest';
import { isOlder } from './versions';

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
