import { describe, expect, it } from 'vitest';
import { averageWith, offeredWeights } from './what-if';

describe('what if', () => {
  it('weighs the added mark', () => {
    // (5·1 + 4·2) = 13 over 3; a 2 with weight 3 → 19 / 6
    expect(averageWith({ weightedSum: 13, weightSum: 3 }, 2, 3)).toBe(3.17);
  });

  it('starts from nothing', () => {
    expect(averageWith({ weightedSum: 0, weightSum: 0 }, 4, 2)).toBe(4);
  });

  it('rounds the half up as on paper', () => {
    // 869 / 200 = 4.345
    expect(averageWith({ weightedSum: 864, weightSum: 199 }, 5, 1)).toBe(4.35);
  });

  it('moves towards the mark and never beyond it', () => {
    for (const mark of [2, 3, 4, 5]) {
      const before = 17 / 5;
      const after = averageWith({ weightedSum: 17, weightSum: 5 }, mark, 2);
      expect(Math.sign(after - before)).toBe(Math.sign(mark - before));
      expect(Math.abs(after - mark)).toBeLessThanOrEqual(Math.abs(before - mark));
    }
  });

  it('offers the weights this subject has used, once each, from light to heavy', () => {
    expect(offeredWeights([3, 2, 3, 0])).toEqual([1, 2, 3]);
    expect(offeredWeights([])).toEqual([1]);
  });
});
