export type WeightedSum = { weightedSum: number; weightSum: number };

/**
 * The average after one more mark, to two decimals. An estimate for the family: the average that
 * counts is computed by the server.
 */
export function averageWith(sum: WeightedSum, mark: number, weight: number): number {
  const average = (sum.weightedSum + mark * weight) / (sum.weightSum + weight);
  // Nudged up, so that 4.345, stored as 4.34499…, rounds as on paper.
  return Math.round(average * 100 + 1e-9) / 100;
}

/** The weights worth offering: those this subject has used, or the ordinary ones. */
export function offeredWeights(used: readonly number[]): number[] {
  const weights = [...new Set([1, ...used.filter((weight) => weight > 0)])];
  return weights.sort((left, right) => left - right);
}
