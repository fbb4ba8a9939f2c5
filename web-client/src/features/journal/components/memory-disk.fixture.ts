/** What `idb-keyval` keeps, in memory: `vi.mock('idb-keyval', () => import('./memory-disk.fixture'))`. */
export const disk = new Map<string, unknown>();

export const createStore = () => undefined;
export const get = (key: string) => Promise.resolve(disk.get(key));
export const set = (key: string, value: unknown) => Promise.resolve(void disk.set(key, value));
export const del = (key: string) => Promise.resolve(void disk.delete(key));
export const delMany = (keys: string[]) => Promise.resolve(keys.forEach((key) => disk.delete(key)));
export const entries = () => Promise.resolve([...disk.entries()]);
