import { describe, expect, it } from 'vitest';
import { formatPhone } from './format-phone';

describe('a phone number', () => {
  it('reads the same however it came in', () => {
    for (const written of ['+79113203306', '8 (911) 320-33-06', '7 911 320 33 06']) {
      expect(formatPhone(written)).toBe('+7 911 320-33-06');
    }
  });

  it('of another country or with words beside it is left alone', () => {
    expect(formatPhone('+375 29 123-45-67')).toBe('+375 29 123-45-67');
    expect(formatPhone('8 911 320-33-06, после 18')).toBe('8 911 320-33-06, после 18');
  });
});
