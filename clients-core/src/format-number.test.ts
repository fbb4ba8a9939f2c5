import { describe, expect, it } from 'vitest';
import { formatNumber, formatRate, formatWeight } from './format-number';

describe('a number', () => {
  it('is written with the comma or the point of the language', () => {
    expect(formatNumber(4.5, 'ru')).toBe('4,50');
    expect(formatNumber(4.5, 'en')).toBe('4.50');
    expect(formatNumber(0.126, 'ru', 1)).toBe('0,1');
  });

  it('that is missing is a dash, and nought is not missing', () => {
    expect(formatNumber(undefined, 'ru')).toBe('—');
    expect(formatNumber(null, 'ru')).toBe('—');
    expect(formatNumber(0, 'ru')).toBe('0,00');
  });

  it('that weighs a mark has no more decimals than it needs', () => {
    expect(formatWeight(1, 'ru')).toBe('1');
    expect(formatWeight(1.25, 'ru')).toBe('1,25');
  });

  it('that is a share of a rate keeps its thousandths', () => {
    expect(formatRate(1, 'ru')).toBe('1');
    expect(formatRate(0.125, 'ru')).toBe('0,125');
  });
});
