import { expect, it } from 'vitest';
import { formatSnils } from './format-snils';

it('writes the number as on the certificate and leaves what is none', () => {
  expect(formatSnils('00100153335')).toBe('001-001-533 35');
  expect(formatSnils('123')).toBe('123');
});
