/** True when a dotted version is lower than the least one the service still speaks to. */
export function isOlder(version: string, minimum: string): boolean {
  const own = version.split(/[.\-+]/).map(Number);
  const least = minimum.split(/[.\-+]/).map(Number);
  for (let at = 0; at < 3; at += 1) {
    const difference = (own[at] || 0) - (least[at] || 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
