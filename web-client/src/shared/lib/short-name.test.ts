import { describe, expect, it } from 'vitest';
import { initials, shortName } from './short-name';

describe('a name in a narrow place', () => {
  it('keeps the family name whole', () => {
    expect(shortName('Александрова Ксения')).toBe('Александрова К.');
    expect(initials('Иванова Анна Петровна')).toBe('Иванова А. П.');
  });

  it('of one word stays one word', () => {
    expect(shortName('Мадонна')).toBe('Мадонна');
    expect(initials('Мадонна')).toBe('Мадонна');
  });
});
