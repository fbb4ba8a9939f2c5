/** What several places bring, as one list in the order that the entries name. */
export function inOrder<T extends { order: number }>(places: Record<string, T[]> | T[][]): T[] {
  return Object.values(places)
    .flat()
    .sort((a, b) => a.order - b.order);
}
