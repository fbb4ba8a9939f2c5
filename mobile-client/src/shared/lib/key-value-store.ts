import { clear, createStore, del, entries, set } from 'idb-keyval';

/** The one place of this device that holds a family's data; everything in it goes at sign-out. */
export type KeyValueStore = {
  entries(): Promise<[string, unknown][]>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
};

export function openKeyValueStore(): KeyValueStore {
  const store = createStore('eschool-diary', 'family');
  return {
    entries: () => entries<string, unknown>(store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
    clear: () => clear(store),
  };
}
