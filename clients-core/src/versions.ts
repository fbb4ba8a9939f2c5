/** Whether version `own` (1.2.3) is below `minimum`; what cannot be read is never called too old. */
export function isOlder(own: string, minimum: string): boolean {
  const left = numbers(own);
  const right = numbers(minimum);
  if (!left || !right) return false;
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbers(version: string): number[] | undefined {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
  return match ? match.slice(1).map((part) => Number(part || 0)) : undefined;
}
