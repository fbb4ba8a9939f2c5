/** The in-app address a sign-in should return to; anything that is not a path of ours becomes the start. */
export function returnAddress(state: unknown): string {
  if (typeof state !== 'object' || state === null) return '/';
  const { returnTo } = state as { returnTo?: unknown };
  if (typeof returnTo !== 'string') return '/';
  return /^\/(?![/\\])/.test(returnTo) ? returnTo : '/';
}
