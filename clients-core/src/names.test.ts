import { describe, expect, it } from 'vitest';
import { initials, monogram, shortName } from './names';

describe('a name in a narrow place', () => {
  it('keeps the family name whole', () => {
    expect(shortName('Александрова Ксения')).toBe('Александрова К.');
    expect(initials('Иванова Анна Петровна')).toBe('Иванова А. П.');
  });

  it('of a namesake keeps what tells the two apart', () => {
    expect(shortName('Жуков Пётр Ильич')).toBe('Жуков П. Ильич');
    expect(shortName('Зуев Пётр Ильич, 05.03.2013 г. р.')).toBe('Зуев П. Ильич, 05.03.2013 г. р.');
  });

  it('of one word stays one word', () => {
    expect(shortName('Мадонна')).toBe('Мадонна');
    expect(initials('Мадонна')).toBe('Мадонна');
  });

  it('makes two letters of a circle, the given name first', () => {
    expect(monogram('Тимофей', 'Иванов Тимофей')).toBe('ТИ');
    expect(monogram('Мадонна', 'Мадонна')).toBe('М');
  });
});
